"use client";

import { createContext, type ReactNode, useCallback, useContext, useState } from "react";
import type { Seat } from "@/lib/people";
import { type Question, SeatQuestion } from "./seat-question";

const Framed = createContext<Seat | undefined>(undefined);
const Ask = createContext<(question: Question) => void>(() => {});

/** The person named in the frame around the pages. */
export const useSeat = () => useContext(Framed);

/** Asks whom a page is for when another person has the seat than the one it shows. */
export const useAskSeat = () => useContext(Ask);

export function SeatKeeper({ seat, children }: { seat?: Seat; children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();
  const close = useCallback(() => setQuestion(undefined), []);
  return (
    <Framed value={seat}>
      <Ask value={setQuestion}>{children}</Ask>
      {question && <SeatQuestion {...question} onClose={close} />}
    </Framed>
  );
}
