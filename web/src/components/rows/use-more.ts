"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useShown } from "@/components/seat/page-of";
import { useAskSeat } from "@/components/seat/seat-keeper";
import { getJson, SeatTaken } from "@/lib/browser";
import { distinct, type Recommendations } from "@/lib/movies";
import { type Row, rowAddress } from "@/lib/rows";

export type More = Pick<Recommendations, "items"> & { state: "idle" | "loading" | "failed" | "end"; more: () => void };

/** The movies of a row so far, and a way to ask for more; none comes twice. */
export function useMore(row: Row, first: Recommendations): More {
  const [page, setPage] = useState(first);
  const [state, setState] = useState<More["state"]>(first.cursor ? "idle" : "end");
  const person = useShown();
  const askSeat = useAskSeat();
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);

  const more = useCallback(async () => {
    const control = new AbortController();
    asking.current = control;
    setState("loading");
    try {
      const next = await getJson<Recommendations>(
        rowAddress(row, { cursor: page.cursor, person: person?.id }),
        control.signal,
      );
      setPage({ ...next, items: distinct([...page.items, ...next.items]) });
      setState(next.cursor ? "idle" : "end");
    } catch (error) {
      if (control.signal.aborted) return;
      setState("failed");
      if (error instanceof SeatTaken && person) askSeat({ shown: person, now: error.now, again: more });
    }
  }, [row, page, person, askSeat]);

  return { items: page.items, state, more };
}
