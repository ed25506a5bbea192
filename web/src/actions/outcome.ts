import { BackendDown, Refused } from "@/lib/api/errors";

/** What an action gives back to the browser: errors cross as words, since thrown ones lose theirs in production. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: string };

export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: inWords(error) };
  }
}

function inWords(error: unknown): string {
  if (error instanceof Refused) return error.message;
  if (error instanceof BackendDown)
    return "The projection room does not answer. Nothing was changed; please try again.";
  throw error;
}
