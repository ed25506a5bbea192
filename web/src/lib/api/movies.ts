import "server-only";
import { cache } from "react";
import type { Movie, MovieCard } from "@/lib/model/movies";
import { api, dataIfKnown, dataOf } from "./client";
import { toCard, toMovie } from "./reshape";
import { sharedApi } from "./shared";

/** One movie, once per request; nothing when nobody knows it. */
export const movie = cache(async (id: number): Promise<Movie | undefined> => {
  const params = { path: { tmdb_id: id } };
  const wire = await dataIfKnown(sharedApi(`movie ${id}`).GET("/api/movies/{tmdb_id}", { params }));
  return wire && toMovie(wire);
});

/** Movies whose title is like the words, best first; tolerant of typos. */
export async function searchMovies(words: string, limit: number): Promise<MovieCard[]> {
  if (words.trim() === "") return [];
  const wire = await dataOf(api().GET("/api/movies/search", { params: { query: { q: words, limit } } }));
  return wire.items.map(toCard);
}
