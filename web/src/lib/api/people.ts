import "server-only";
import { Refused } from "@/lib/errors";
import { MOST_AT_ONCE } from "@/lib/lists/rows";
import type { MarkKind, MarkRequest, Marks } from "@/lib/marks/marks";
import type { MovieCard } from "@/lib/model/movies";
import type { Person, PersonRef, RatedMovie } from "@/lib/model/people";
import type { ColdStart } from "@/lib/model/rating-requests";
import type { Stars } from "@/lib/model/stars";
import { api, backendUrl, checked, dataIfKnown, dataOf } from "./client";
import { toCard, toPerson, toRated } from "./reshape";
import { revalidateRatings } from "./shared";

/** All there is about a person may be much. */
const EVERYTHING_MS = 120_000;

export type Page<T> = { items: T[]; cursor?: string };

/** A page of a list; its first page when an address names a place that the list never gave out. */
export async function pageAt<T>(cursor: string | undefined, ask: (cursor?: string) => Promise<T>): Promise<T> {
  try {
    return await ask(cursor);
  } catch (error) {
    if (cursor !== undefined && error instanceof Refused && error.status === 400) return ask();
    throw error;
  }
}

/** People to be, by name or number. */
export async function people(page: { name?: string; cursor?: string; limit: number }): Promise<Page<Person>> {
  const query = { q: page.name, cursor: page.cursor, limit: page.limit };
  const wire = await dataOf(api().GET("/api/users", { params: { query } }));
  return { items: wire.items.map(toPerson), cursor: wire.cursor ?? undefined };
}

export async function person(id: number): Promise<Person | undefined> {
  const wire = await dataIfKnown(api().GET("/api/users/{id}", { params: { path: { id } } }));
  return wire && toPerson(wire);
}

/** Those of these people who are here, in their order, and how many are not. */
export async function namesOf(ids: number[]): Promise<{ people: PersonRef[]; gone: number }> {
  const found = await Promise.all(ids.map(person));
  const people = found.flatMap((each) => (each ? [{ id: each.id, name: each.name }] : []));
  return { people, gone: ids.length - people.length };
}

/** Makes a new person from a cold start, usable at once; a repeated key finds the one it made. */
export async function coldStart({ name, genres, ratings }: ColdStart, idempotencyKey: string): Promise<Person> {
  const body = { name, genres, ratings: ratings.map(({ movie, stars }) => ({ tmdb_id: movie, rating: stars })) };
  const params = { header: { "Idempotency-Key": idempotencyKey } };
  const asked = dataOf(api().POST("/api/users/cold_start", { params, body }));
  return toPerson(await moving(asked, ...ratings.map(({ movie }) => movie)));
}

/** What a person rated, newest first. */
export async function ratings(person: number, cursor?: string, limit = 50): Promise<Page<RatedMovie>> {
  const params = { path: { id: person }, query: { cursor, limit } };
  const wire = await dataOf(api().GET("/api/users/{id}/ratings", { params }));
  return { items: wire.items.map(toRated), cursor: wire.cursor ?? undefined };
}

/** All of a person's ratings, page by page. */
export async function* allRatings(person: number): AsyncGenerator<RatedMovie[]> {
  let cursor: string | undefined;
  do {
    const page = await ratings(person, cursor, MOST_AT_ONCE);
    yield page.items;
    cursor = page.cursor;
  } while (cursor);
}

/** All there is about a person, as a file that is passed on while it comes. */
export function everythingOf(person: number): Promise<Response> {
  const address = new URL(`/api/users/${person}/export`, backendUrl());
  return checked(address.href, fetch(address, { cache: "no-store", signal: AbortSignal.timeout(EVERYTHING_MS) }));
}

/** The stars a person gave to one movie; nothing when they did not rate it. */
export async function ratingOf(person: number, movie: number): Promise<Stars | undefined> {
  const params = { path: { id: person, tmdb_id: movie } };
  const wire = await dataIfKnown(api().GET("/api/users/{id}/ratings/{tmdb_id}", { params }));
  return wire && toRated(wire).stars;
}

export async function rate(person: number, movie: number, stars: Stars, idempotencyKey: string): Promise<void> {
  const params = { path: { id: person }, header: { "Idempotency-Key": idempotencyKey } };
  await moving(dataOf(api().POST("/api/users/{id}/rate", { params, body: { tmdb_id: movie, rating: stars } })), movie);
}

export async function takeBack(person: number, movie: number): Promise<void> {
  const params = { path: { id: person, tmdb_id: movie } };
  await moving(dataIfKnown(api().DELETE("/api/users/{id}/ratings/{tmdb_id}", { params })), movie);
}

/** Where each of the lists lies that people make beside rating. */
const LISTS = {
  watchlist: "/api/users/{id}/watchlist",
  seen: "/api/users/{id}/seen",
  "not-interested": "/api/users/{id}/not-interested",
} as const;

/** The movies of such a list, the newest first. */
export async function marked(person: number, kind: MarkKind, cursor?: string, limit = 48): Promise<Page<MovieCard>> {
  const params = { path: { id: person }, query: { cursor, limit } };
  const wire = await dataOf(api().GET(LISTS[kind], { params }));
  return { items: wire.items.map(({ movie }) => toCard(movie)), cursor: wire.cursor ?? undefined };
}

/** In which of these lists a movie is. */
export async function marksOf(person: number, movie: number): Promise<Marks> {
  const params = { path: { id: person, tmdb_id: movie } };
  const [watchlist, seen, notInterested] = await Promise.all([
    dataIfKnown(api().GET("/api/users/{id}/watchlist/{tmdb_id}", { params })),
    dataIfKnown(api().GET("/api/users/{id}/seen/{tmdb_id}", { params })),
    dataIfKnown(api().GET("/api/users/{id}/not-interested/{tmdb_id}", { params })),
  ]);
  return { watchlist: !!watchlist, seen: !!seen, "not-interested": !!notInterested };
}

/** Puts a movie into such a list, or takes it out; the same again changes nothing. */
export async function mark({ person, movie, kind, on }: MarkRequest): Promise<void> {
  const params = { path: { id: person, tmdb_id: movie } };
  const one = `${LISTS[kind]}/{tmdb_id}` as const;
  await dataOf(on ? api().PUT(one, { params }) : api().DELETE(one, { params }));
}

/** A change of ratings; one whose answer did not come may have been made. */
async function moving<T>(change: Promise<T>, ...movies: number[]): Promise<T> {
  return change.finally(() => revalidateRatings(movies));
}
