/** A movie as it stands in a list. */
export type MovieCard = {
  id: number;
  /** Without the other titles that the catalogue puts in brackets behind it. */
  title: string;
  otherTitles: string[];
  year?: number;
  genres: string[];
  poster: string;
  backdrop: string;
  runtimeMinutes?: number;
};

/** Everything there is to say about one movie. */
export type Movie = MovieCard & {
  tagline?: string;
  director?: string;
  cast: string[];
  keywords: string[];
  overview?: string;
  votes: { mean: number; count: number };
  /** What people here gave it; no mean while nobody did. */
  ratings: { mean?: number; count: number };
};

/**
 * Takes the other titles off a title: "Fist of Fury (The Chinese Connection) (Jing wu men)" has two. Brackets that go on
 * with the sentence belong to the title: "Birdman: Or (The Unexpected Virtue of Ignorance)".
 */
export function splitTitle(whole: string): Pick<MovieCard, "title" | "otherTitles"> {
  const [, title, brackets] = /^(.*?[^\s(])((?:\s+\([^()]+\))+)$/.exec(whole) ?? [];
  if (!title || !brackets || /(?:[:,–-]|\b(?:or|and|of))$/i.test(title)) return { title: whole, otherTitles: [] };
  const others = [...brackets.matchAll(/\(([^()]+)\)/g)].map(([, other = ""]) =>
    other.replace(/^a\.?k\.?a\.?:?\s+/i, ""),
  );
  return { title, otherTitles: others };
}

/** The title with all others, as the catalogue has it. */
export function fullTitle({ title, otherTitles }: Pick<MovieCard, "title" | "otherTitles">): string {
  return [title, ...otherTitles.map((other) => `(${other})`)].join(" ");
}

/** "1 h 47 min". */
export function runtimeText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && `${hours} h`, rest > 0 && `${rest} min`].filter(Boolean).join(" ");
}
