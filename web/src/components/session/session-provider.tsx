"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import type { PersonRef } from "@/lib/model/people";
import { type Mismatch, MismatchDialog } from "./mismatch-dialog";

const SessionPerson = createContext<PersonRef | undefined>(undefined);
const Resolve = createContext<(mismatch: Mismatch) => void>(() => {});

/** The person named in the frame around the pages. */
export const useSessionPerson = () => useContext(SessionPerson);

/** Asks whom a page is for when another person has the seat than the one it shows. */
export const useResolveMismatch = () => useContext(Resolve);

export function SessionProvider({ person, children }: { person?: PersonRef; children: ReactNode }) {
  const [mismatch, resolve] = useState<Mismatch>();
  const close = useCallback(() => resolve(undefined), []);
  return (
    <SessionPerson value={person}>
      <Resolve value={resolve}>{children}</Resolve>
      {mismatch && <MismatchDialog {...mismatch} onClose={close} />}
    </SessionPerson>
  );
}
