import type { Seat } from "./people";

/** Our server's answer that another person, or nobody, has the seat than the one whom the page shows. */
export class SeatTaken extends Error {
  constructor(readonly now?: Seat) {
    super("Another person has the seat.");
  }
}

/**
 * Asks our own server from the browser.
 *
 * @throws SeatTaken when the address is for another person than the one who has the seat
 */
export async function getJson<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal: AbortSignal.any([signal, AbortSignal.timeout(15_000)]) });
  if (response.status === 409) throw new SeatTaken(((await response.json()) as { now?: Seat }).now);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  return (await response.json()) as T;
}
