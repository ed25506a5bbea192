const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first letter of a name as a person sees it: an emoji or a letter with its accent counts as one. */
export function initial(name: string): string {
  const [first] = graphemes.segment(name.trim());
  return first?.segment ?? "";
}

/**
 * A text as one line that shows as it is written: without control characters, marks of direction and invisible letters,
 * which come along when people copy names; the backend refuses them (PlainText). Joiners stay, as emoji need them.
 */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, "");
}

/** The beginning of a text, at most so many UTF-16 units long, never through the middle of a letter. */
export function cut(text: string, most: number): string {
  let end = 0;
  for (const { index, segment } of graphemes.segment(text)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
