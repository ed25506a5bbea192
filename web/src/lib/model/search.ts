/** Says in an address that its words tell what a film is like, not what it is called. */
export const BY_MOOD = "mood";

/** The page of what was found for these words, among titles or by mood. */
export function searchAddress(words: string, byMood: boolean): string {
  const query = [words && `q=${encodeURIComponent(words)}`, byMood && `by=${BY_MOOD}`].filter(Boolean).join("&");
  return query ? `/search?${query}` : "/search";
}

/** Whether there is a word in it, which a mood must be. */
export function areWords(text: string): boolean {
  return /\p{L}/u.test(text);
}
