"use server";

import { revalidatePath } from "next/cache";
import { Refused } from "@/lib/api/errors";
import { rate, takeBack } from "@/lib/api/people";
import { isStars, type Stars } from "@/lib/people";
import { session } from "@/lib/session";
import { attempt, type Outcome } from "./outcome";

/** Stores a rating, or takes it back with `undefined`; every page that follows shows the new taste. */
export async function setRating(movie: number, stars: Stars | undefined, key: string): Promise<Outcome<void>> {
  return attempt(async () => {
    const seated = await session();
    if (!seated) throw new Refused(401, "Nobody is signed in any more. Please choose who you are.");
    if (stars === undefined) await takeBack(seated.id, movie);
    else if (isStars(stars)) await rate(seated.id, movie, stars, key);
    revalidatePath("/", "layout");
  });
}
