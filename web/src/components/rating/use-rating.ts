"use client";

import { setRating } from "@/actions/rating";
import { type Change, useChange } from "@/components/session/use-change";
import { type Stars, starsText } from "@/lib/model/stars";
import { requestKey } from "@/lib/request-key";

type Rated = Stars | undefined;
type Movie = { id: number; title: string };

/** A person's rating of a movie, to give, change and take back. */
export function useRating(movie: Movie, initial: Rated) {
  const { shown, change } = useChange(initial, "Your rating");
  return { shown, rate: (stars: Rated) => change(rating(movie, stars)) };
}

function rating(movie: Movie, stars: Rated): Change<Rated> {
  return {
    to: () => stars,
    store: (person) => setRating({ person, movie: movie.id, stars, key: requestKey() }),
    done: stars === undefined ? `Your rating of ${movie.title} is gone.` : `${movie.title}: ${starsText(stars)}.`,
    undo: (before) => rating(movie, before),
  };
}
