"use server";

import { revalidatePath } from "next/cache";
import { rate, takeBack } from "@/lib/api/people";
import { checkedRating, type Rating } from "@/lib/ratings";
import { seatOf } from "@/lib/session";
import { attempt, type Outcome } from "./outcome";

/** Stores a rating, or takes it back; every page that follows shows the new taste. */
export async function setRating(rating: Rating): Promise<Outcome<void>> {
  return attempt(async () => {
    const { person, movie, stars, key } = checkedRating(rating);
    await seatOf(person);
    if (stars === undefined) await takeBack(person, movie);
    else await rate(person, movie, stars, key);
    revalidatePath("/", "layout");
  });
}
