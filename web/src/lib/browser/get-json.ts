import type { PersonRef } from "@/lib/model/people";
import { PersonMismatch } from "@/lib/session/person-mismatch";

/**
 * Asks our own server from the browser.
 *
 * @throws PersonMismatch when the address is for another person than the one who has the seat
 */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]) });
  if (response.status === 409) throw new PersonMismatch(((await response.json()) as { now?: PersonRef }).now);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return (await response.json()) as T;
}
