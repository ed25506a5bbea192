import "server-only";
import { cache } from "react";
import { Refused } from "@/lib/errors";
import { dataOf } from "./client";
import { sharedApi } from "./shared";

/** The names of all genres of the catalogue, the commonest first; once per request. */
export const genres = cache(async (): Promise<string[]> => {
  const { items } = await dataOf(sharedApi().GET("/api/genres"));
  return items.map(({ name }) => name);
});

/** More to choose from would be no help; some catalogues have hundreds. */
const MOST_CHOICES = 40;

/** The commonest genres, in the order of the alphabet. */
export async function genreChoices(): Promise<string[]> {
  return (await genres()).slice(0, MOST_CHOICES).sort();
}

/**
 * The genre that a part of an address means, however it is written there; nothing when there is none. A name that the
 * catalogue does not use may be another name of one that it does, which the backend knows.
 */
export const genre = cache(async (written: string): Promise<string | undefined> => {
  const name = decoded(written);
  if (name === undefined) return undefined;
  const known = (await genres()).find((each) => each.toLowerCase() === name.toLowerCase());
  return known ?? ((await isAnotherName(name)) ? name : undefined);
});

async function isAnotherName(name: string): Promise<boolean> {
  const query = { genre: name, limit: 1 };
  try {
    await dataOf(sharedApi().GET("/api/recommendations/by-genre", { params: { query } }));
    return true;
  } catch (error) {
    if (error instanceof Refused && [400, 404].includes(error.status)) return false;
    throw error;
  }
}

function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}
