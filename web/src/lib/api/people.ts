import "server-only";
import type { Person, RatedMovie, Stars } from "@/lib/people";
import { call, find } from "./client";
import { toPerson, toRated } from "./reshape";
import type { WirePage, WirePerson, WireRated } from "./wire";

export type Page<T> = { items: T[]; cursor?: string };

export async function people(page: { name?: string; cursor?: string; limit: number }): Promise<Page<Person>> {
  const query = { q: page.name || undefined, cursor: page.cursor, limit: page.limit };
  const wire = await call<WirePage<WirePerson>>("/api/users/", { query });
  return { items: wire.items.map(toPerson), cursor: wire.cursor ?? undefined };
}

export async function person(id: number): Promise<Person | undefined> {
  const wire = await find<WirePerson>(`/api/users/${id}/`);
  return wire && toPerson(wire);
}

export type Taste = { name?: string; genres: string[]; ratings: { movie: number; stars: Stars }[] };

/** Makes a new person from a first taste, usable at once. */
export async function coldStart({ name, genres, ratings }: Taste): Promise<Person> {
  const body = { name, genres, ratings: ratings.map(({ movie, stars }) => ({ tmdb_id: movie, rating: stars })) };
  return toPerson(await call<WirePerson>("/api/users/cold_start/", { method: "POST", body }));
}

/** What a person rated, newest first. */
export async function ratings(person: number, cursor?: string, limit = 50): Promise<Page<RatedMovie>> {
  const wire = await call<WirePage<WireRated>>(`/api/users/${person}/ratings/`, { query: { cursor, limit } });
  return { items: wire.items.map(toRated), cursor: wire.cursor ?? undefined };
}

/** All of a person's ratings, page by page. */
export async function* allRatings(person: number): AsyncGenerator<RatedMovie[]> {
  let cursor: string | undefined;
  do {
    const page = await ratings(person, cursor, 100);
    yield page.items;
    cursor = page.cursor;
  } while (cursor);
}

export async function rate(person: number, movie: number, stars: Stars, idempotencyKey: string): Promise<void> {
  const body = { tmdb_id: movie, rating: stars };
  await call(`/api/users/${person}/rate/`, { method: "POST", body, idempotencyKey });
}

export async function takeBack(person: number, movie: number): Promise<void> {
  await find(`/api/users/${person}/ratings/${movie}/`, { method: "DELETE" });
}

/** The stars a person gave to one movie; nothing when they did not rate it. */
export async function ratingOf(person: number, movie: number): Promise<Stars | undefined> {
  const wire = await find<WireRated>(`/api/users/${person}/ratings/${movie}/`);
  return wire && toRated(wire).stars;
}
