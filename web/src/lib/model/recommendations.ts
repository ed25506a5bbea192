import type { MovieCard } from "./movies";
import type { Stars } from "./stars";

/** Why a movie is in a list: the words for it, and the movies that they are about, the one that they name first. */
export type Reason = { text: string; movies: number[] };

export type Recommendation = { movie: MovieCard; reason?: Reason };

/** A page of recommendations; `degraded` says that a part of the system was down and a fallback answered. */
export type Recommendations = {
  items: Recommendation[];
  cursor?: string;
  strategy: string;
  degraded: boolean;
};

/** A row that explains itself: movies next to one that the person liked. */
export type BecauseYouWatched = { movie: MovieCard; stars: Stars; list: Recommendations };

/** Keeps the first of each movie, so that no movie stands twice in one row. */
export function distinct(items: Recommendation[]): Recommendation[] {
  const seen = new Set<number>();
  return items.filter(({ movie }) => !seen.has(movie.id) && seen.add(movie.id));
}

/** The same page without a movie that already stands elsewhere. */
export function without(movie: number | undefined, page: Recommendations): Recommendations {
  return { ...page, items: page.items.filter((item) => item.movie.id !== movie) };
}
