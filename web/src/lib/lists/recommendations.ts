import type { MovieCard } from "@/lib/model/movies";

/** Why a movie is in a list: the words for it, and the movies that they are about, the one that they name first. */
export type Reason = { text: string; movies: number[] };

/**
 * Where a movie was shown: in which answer to which question, made how and by which variant of an experiment, where it
 * stood there, from 1, and with what probability it came to.
 */
export type Showing = {
  answer: string;
  list: string;
  strategy: string;
  release?: string;
  variant: string;
  position: number;
  propensity: number;
};

export type Recommendation = { movie: MovieCard; reason?: Reason; showing?: Showing };

/** A page of recommendations; `degraded` says that a part of the system was down and a fallback answered. */
export type Recommendations = {
  items: Recommendation[];
  cursor?: string;
  strategy: string;
  degraded: boolean;
};

/** The cursor of a list that began elsewhere: it goes on from the start of its own, with what it does not have yet. */
export const FROM_START = "";

/** Whether the reasons tell the movies apart; one that they all share is in the heading above them. */
export function areTelling(items: Recommendation[]): boolean {
  return new Set(items.map(({ reason }) => reason?.text)).size > 1;
}

/** Keeps the first of each movie, so that no movie stands twice in one row. */
export function distinct(items: Recommendation[]): Recommendation[] {
  const seen = new Set<number>();
  return items.filter(({ movie }) => !seen.has(movie.id) && seen.add(movie.id));
}

/** The same page without a movie that already stands elsewhere. */
export function without(movie: number | undefined, page: Recommendations): Recommendations {
  return { ...page, items: page.items.filter((item) => item.movie.id !== movie) };
}
