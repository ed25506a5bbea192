import "server-only";
import { cache } from "react";
import { person } from "./api/people";
import type { Person } from "./people";
import { session } from "./session";

/** The signed-in person as the backend knows them; nothing when signed out or when they are gone since. */
export const seated = cache(async (): Promise<Person | undefined> => {
  const known = await session();
  return known && (await person(known.id));
});
