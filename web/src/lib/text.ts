const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first letter of a name as a person sees it: an emoji or a letter with its accent counts as one. */
export function initial(name: string): string {
  const [first] = graphemes.segment(name.trim());
  return first?.segment ?? "";
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
