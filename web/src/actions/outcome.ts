import { BackendDown, Refused } from "@/lib/api/errors";
import type { Seat } from "@/lib/people";
import { SomebodyElse } from "@/lib/session/somebody-else";

/**
 * What an action gives back to the browser: errors cross as words, since thrown ones lose theirs in production.
 * `somebodyElse` says that the page shows one person and another one, or nobody, has the seat: nothing was done.
 */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string; somebodyElse?: { now?: Seat } };

export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof SomebodyElse) return { ok: false, problem: error.message, somebodyElse: { now: error.now } };
    return { ok: false, problem: inWords(error) };
  }
}

function inWords(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof BackendDown)
    return "The projection room does not answer. Nothing was changed; please try again.";
  throw error;
}
