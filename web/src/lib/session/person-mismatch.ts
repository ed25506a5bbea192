import type { PersonRef } from "@/lib/model/people";

/** The page shows one person, but another one (or nobody) has the seat by now. */
export class PersonMismatch extends Error {
  constructor(readonly now?: PersonRef) {
    super(now ? `${now.name} has the seat by now.` : "Nobody is signed in any more.");
  }
}
