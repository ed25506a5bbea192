import { createPerson, setOnboardingRating } from "@/actions/onboarding";
import type { ActionResult } from "@/actions/result";
import { type OnboardingRating, pendingChanges, withChange } from "@/lib/model/onboarding-ratings";
import type { PersonRef } from "@/lib/model/people";
import type { ColdStart } from "@/lib/model/rating-requests";
import { requestKey } from "@/lib/request-key";
import { PersonMismatch } from "@/lib/session/person-mismatch";

/**
 * What the backend knows of a newcomer: how they were introduced, who they are since, which ratings it has. Without the
 * person it is not known whether the introduction arrived.
 */
export type Synced = { coldStart?: ColdStartRequest; person?: PersonRef; ratings: OnboardingRating[] };

type ColdStartRequest = { key: string; body: ColdStart; ratings: OnboardingRating[] };

/** The backend's no, in its words. */
export class SyncRefused extends Error {}

/**
 * Tells the backend what it does not know yet: who the newcomer is, by the very request that may have arrived before,
 * then each rating that is new, other or gone.
 *
 * @param save is told each step that arrived, and the introduction before it leaves
 */
export async function syncRatings(
  about: { name?: string; genres: string[] },
  ratings: OnboardingRating[],
  synced: Synced,
  save: (synced: Synced) => void,
): Promise<PersonRef> {
  const coldStart = synced.coldStart ?? coldStartRequest(about, ratings);
  if (!synced.coldStart) save({ coldStart, ratings: [] });
  const person = synced.person ?? unwrapped(await createPerson(coldStart.body, coldStart.key));
  let arrived = synced.person ? synced.ratings : coldStart.ratings;
  save({ coldStart, person, ratings: arrived });
  for (const change of pendingChanges(arrived, ratings)) {
    const rating = { person: person.id, movie: change.movie.id, stars: change.stars, key: requestKey() };
    unwrapped(await setOnboardingRating(rating));
    arrived = withChange(arrived, change);
    save({ coldStart, person, ratings: arrived });
  }
  return person;
}

function coldStartRequest(about: { name?: string; genres: string[] }, ratings: OnboardingRating[]): ColdStartRequest {
  const sent = ratings.map(({ movie, stars }) => ({ movie: movie.id, stars }));
  return { key: requestKey(), body: { ...about, ratings: sent }, ratings };
}

function unwrapped<T>(result: ActionResult<T>): T {
  if (result.ok) return result.value;
  if (result.mismatch) throw new PersonMismatch(result.mismatch.now);
  throw new SyncRefused(result.problem);
}
