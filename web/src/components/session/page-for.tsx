"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { PersonRef } from "@/lib/model/people";
import { useSessionPerson } from "./session-provider";

const Shown = createContext<PersonRef | undefined>(undefined);

/** The person whom the page shows; whatever the page sends is for them, whoever took the seat in another tab since. */
export const useShownPerson = () => useContext(Shown);

/** A page made for a person, or for nobody. A frame that still has the person from before the last click follows. */
export function PageFor({ person, children }: { person?: PersonRef; children: ReactNode }) {
  const router = useRouter();
  const framed = useSessionPerson()?.id;
  const shown = person?.id;
  useEffect(() => {
    if (framed !== shown) router.refresh();
  }, [framed, shown, router]);
  return <PartFor person={person}>{children}</PartFor>;
}

/** A part of a page made for a person, whoever the rest is for. */
export function PartFor({ person, children }: { person?: PersonRef; children: ReactNode }) {
  return <Shown value={person && { id: person.id, name: person.name }}>{children}</Shown>;
}
