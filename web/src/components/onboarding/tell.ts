import { meet, refine } from "@/actions/onboarding";
import type { Outcome } from "@/actions/outcome";
import { SeatTaken } from "@/lib/browser";
import type { Seat } from "@/lib/people";
import type { Taste } from "@/lib/ratings";
import { requestKey } from "@/lib/request-key";
import { told, untold, type Verdict } from "@/lib/tasting";

/**
 * What the backend knows of a newcomer: how they were introduced, who they are since, which verdicts it has. Without the
 * person it is not known whether the introduction arrived.
 */
export type Known = { opening?: Opening; person?: Seat; verdicts: Verdict[] };

type Opening = { key: string; taste: Taste; verdicts: Verdict[] };

/** The backend's no, in its words. */
export class Refusal extends Error {}

/**
 * Tells the backend what it does not know yet: who the newcomer is, by the very request that may have arrived before,
 * then each verdict that is new, other or gone.
 *
 * @param learn is told each step that arrived, and the introduction before it leaves
 */
export async function tell(
  about: { name?: string; genres: string[] },
  verdicts: Verdict[],
  known: Known,
  learn: (known: Known) => void,
): Promise<Seat> {
  const opening = known.opening ?? introduce(about, verdicts);
  if (!known.opening) learn({ opening, verdicts: [] });
  const person = known.person ?? given(await meet(opening.taste, opening.key));
  let arrived = known.person ? known.verdicts : opening.verdicts;
  learn({ opening, person, verdicts: arrived });
  for (const change of untold(arrived, verdicts)) {
    const rating = { person: person.id, movie: change.movie.id, stars: change.stars, key: requestKey() };
    given(await refine(rating));
    arrived = told(arrived, change);
    learn({ opening, person, verdicts: arrived });
  }
  return person;
}

function introduce(about: { name?: string; genres: string[] }, verdicts: Verdict[]): Opening {
  const ratings = verdicts.map(({ movie, stars }) => ({ movie: movie.id, stars }));
  return { key: requestKey(), taste: { ...about, ratings }, verdicts };
}

function given<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  if (outcome.somebodyElse) throw new SeatTaken(outcome.somebodyElse.now);
  throw new Refusal(outcome.problem);
}
