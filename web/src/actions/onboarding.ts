"use server";

import { coldStart } from "@/lib/api/people";
import type { PersonRef } from "@/lib/model/people";
import { type ColdStart, checkedColdStart, checkedKey, type RatingRequest } from "@/lib/model/rating-requests";
import { startSession } from "@/lib/session";
import { type ActionResult, attempt } from "./result";
import { storeRating } from "./store-rating";

/** Makes the new person and seats them; with a key that came before it is the same person. */
export async function createPerson(first: ColdStart, key: string): Promise<ActionResult<PersonRef>> {
  return attempt(async () => {
    const { id, name } = await coldStart(checkedColdStart(first), checkedKey(key));
    await startSession({ id, name });
    return { id, name };
  });
}

/** One more rating, or one less. */
export async function setOnboardingRating(rating: RatingRequest): Promise<ActionResult<void>> {
  return attempt(() => storeRating(rating));
}
