import "server-only";
import createClient from "openapi-fetch";
import { AnswerCache, type Tag } from "./cache/answer-cache";
import { backendUrl, checked, send, sendChecked } from "./client";
import type { paths } from "./schema";

/** The questions whose answer is the same for everybody unless they name a person. */
type SharedPaths = Pick<
  paths,
  | "/api/genres"
  | "/api/movies/{tmdb_id}"
  | "/api/recommendations/by-genre"
  | "/api/recommendations/fresh"
  | "/api/recommendations/mood"
  | "/api/recommendations/sections"
  | "/api/recommendations/seed-movies"
  | "/api/recommendations/similar"
  | "/api/recommendations/trending"
>;

/** Whatever else a query names may make its answer somebody's own. */
const IMPERSONAL = ["cursor", "genre", "genres", "limit", "q", "tmdb_id"];

/**
 * The backend's calls whose answers are kept for everybody for half a minute, or until one of their tags is revalidated.
 * An answer for one person is never kept, nor is a failure.
 */
export function sharedApi(...tags: Tag[]) {
  return createClient<SharedPaths>({
    baseUrl: backendUrl(),
    fetch: (request) =>
      isForEverybody(request) ? checked(request.url, cache().get(request, tags)) : sendChecked(request),
  });
}

/** To be called once ratings of these movies may have changed: what shows them is asked for anew. */
export function revalidateRatings(movies: number[]): void {
  cache().revalidate(["crowd", ...movies.map((movie) => `movie ${movie}` as const)]);
}

function isForEverybody({ url }: Request): boolean {
  return [...new URL(url).searchParams.keys()].every((name) => IMPERSONAL.includes(name));
}

/**
 * One cache per process, though the bundler may load this module more than once: each of them has error classes of its
 * own, so only responses pass through here.
 */
function cache(): AnswerCache {
  const process = globalThis as { marqueeAnswers?: AnswerCache };
  process.marqueeAnswers ??= new AnswerCache(send);
  return process.marqueeAnswers;
}
