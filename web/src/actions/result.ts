import { BackendDown, Refused } from "@/lib/errors";
import type { PersonRef } from "@/lib/model/people";
import { PersonMismatch } from "@/lib/session/person-mismatch";

/**
 * What an action gives back to the browser: errors cross as words, since thrown ones lose theirs in production.
 * `mismatch` says that the page shows one person and another one, or nobody, has the seat: nothing was done.
 */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; problem: string; mismatch?: { now?: PersonRef } };

export async function attempt<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof PersonMismatch) return { ok: false, problem: error.message, mismatch: { now: error.now } };
    return { ok: false, problem: inWords(error) };
  }
}

function inWords(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof BackendDown)
    return "The projection room does not answer. Nothing was changed; please try again.";
  throw error;
}
