/** Whether every percent sign of a path begins an escape that means something, in UTF-8. */
export function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
