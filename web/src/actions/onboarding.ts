"use server";

import { coldStart, rate, type Taste, takeBack } from "@/lib/api/people";
import { recommendations } from "@/lib/api/recommendations";
import type { Recommendation } from "@/lib/movies";
import { isStars, type Stars } from "@/lib/people";
import { session, signIn } from "@/lib/session";
import { attempt, type Outcome } from "./outcome";

const LIST_LENGTH = 10;

/** Makes the new person, seats them, and answers with their first list. */
export async function meet(taste: Taste): Promise<Outcome<Recommendation[]>> {
  return attempt(async () => {
    const person = await coldStart({ ...taste, ratings: taste.ratings.filter(({ stars }) => isStars(stars)) });
    await signIn(person);
    return listOf(person.id);
  });
}

/** One more rating (or one less), and the list that follows from it. */
export async function refine(movie: number, stars: Stars | undefined, key: string): Promise<Outcome<Recommendation[]>> {
  return attempt(async () => {
    const seated = await session();
    if (!seated) return [];
    if (stars === undefined) await takeBack(seated.id, movie);
    else if (isStars(stars)) await rate(seated.id, movie, stars, key);
    return listOf(seated.id);
  });
}

async function listOf(person: number): Promise<Recommendation[]> {
  return (await recommendations({ kind: "for-you", diversity: 0 }, { person, limit: LIST_LENGTH })).items;
}
