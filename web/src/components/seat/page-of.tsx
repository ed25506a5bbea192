"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect } from "react";
import type { Seat } from "@/lib/people";
import { useSeat } from "./seat-keeper";

const Shown = createContext<Seat | undefined>(undefined);

/** The person whom the page shows; whatever the page sends is for them, whoever took the seat in another tab since. */
export const useShown = () => useContext(Shown);

/** A page made for a person, or for nobody. A frame that still has the person from before the last click follows. */
export function PageOf({ person, children }: { person?: Seat; children: ReactNode }) {
  const router = useRouter();
  const framed = useSeat()?.id;
  const shown = person?.id;
  useEffect(() => {
    if (framed !== shown) router.refresh();
  }, [framed, shown, router]);
  return <Shown value={person && { id: person.id, name: person.name }}>{children}</Shown>;
}
