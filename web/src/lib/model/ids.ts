/** The id of a movie or a person out of an address; nothing when it is not a positive whole number. */
export function parseId(text: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;
}
