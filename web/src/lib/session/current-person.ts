import "server-only";
import { cache } from "react";
import { person } from "@/lib/api/people";
import type { Person } from "@/lib/model/people";
import { sessionPerson } from ".";

/** The signed-in person as the backend knows them; nothing when signed out or when they are gone since. */
export const currentPerson = cache(async (): Promise<Person | undefined> => {
  const known = await sessionPerson();
  return known && (await person(known.id));
});
