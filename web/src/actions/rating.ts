"use server";

import { revalidatePath } from "next/cache";
import type { RatingRequest } from "@/lib/model/rating-requests";
import { type ActionResult, attempt } from "./result";
import { storeRating } from "./store-rating";

/** Stores a rating, or takes it back; every page that follows shows the new taste. */
export async function setRating(rating: RatingRequest): Promise<ActionResult<undefined>> {
  return attempt<undefined>(async () => {
    await storeRating(rating);
    revalidatePath("/", "layout");
  });
}
