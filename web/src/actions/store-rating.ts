import { rate, takeBack } from "@/lib/api/people";
import { checkedRating } from "@/lib/model/rating-requests";
import { requireSessionPerson } from "@/lib/session";

/**
 * Stores a rating for the person whom the page shows, or takes it back.
 *
 * @throws Refused when a browser sent what is no rating
 * @throws PersonMismatch when another person, or nobody, has the seat by now
 */
export async function storeRating(sent: unknown): Promise<void> {
  const { person, movie, stars, key } = checkedRating(sent);
  await requireSessionPerson(person);
  if (stars === undefined) await takeBack(person, movie);
  else await rate(person, movie, stars, key);
}
