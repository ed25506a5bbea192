import type { Seat } from "../people";

/** The page shows one person, but another one (or nobody) has the seat by now. */
export class SomebodyElse extends Error {
  constructor(readonly now?: Seat) {
    super(now ? `${now.name} has the seat by now.` : "Nobody is signed in any more.");
  }
}
