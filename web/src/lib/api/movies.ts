import "server-only";
import { cache } from "react";
import type { Movie, MovieCard } from "@/lib/movies";
import { call, find } from "./client";
import { toCard, toMovie } from "./reshape";
import type { WireMovie, WireMovieCard, WirePage } from "./wire";

/** One movie, once per request; nothing when nobody knows it. */
export const movie = cache(async (id: number): Promise<Movie | undefined> => {
  const wire = await find<WireMovie>(`/api/movies/${id}/`);
  return wire && toMovie(wire);
});

/** Movies whose title is like the words, best first; tolerant of typos. */
export async function searchMovies(words: string, limit: number): Promise<MovieCard[]> {
  if (words.trim() === "") return [];
  const wire = await call<WirePage<WireMovieCard>>("/api/movies/search/", { query: { q: words, limit } });
  return wire.items.map(toCard);
}
