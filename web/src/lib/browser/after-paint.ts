/** Runs heavy work once the browser has shown what an interaction changed so far, so that it never seems stuck. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => setTimeout(work));
}
