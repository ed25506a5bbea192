"use server";

import { coldStart, rate, takeBack } from "@/lib/api/people";
import type { Seat } from "@/lib/people";
import { checkedKey, checkedRating, checkedTaste, type Rating, type Taste } from "@/lib/ratings";
import { seatOf, signIn } from "@/lib/session";
import { attempt, type Outcome } from "./outcome";

/** Makes the new person and seats them; with a key that came before it is the same person. */
export async function meet(taste: Taste, key: string): Promise<Outcome<Seat>> {
  return attempt(async () => {
    const { id, name } = await coldStart(checkedTaste(taste), checkedKey(key));
    await signIn({ id, name });
    return { id, name };
  });
}

/** One more rating, or one less. */
export async function refine(rating: Rating): Promise<Outcome<void>> {
  return attempt(async () => {
    const { person, movie, stars, key } = checkedRating(rating);
    await seatOf(person);
    if (stars === undefined) await takeBack(person, movie);
    else await rate(person, movie, stars, key);
  });
}
