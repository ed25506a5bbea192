"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useShownPerson } from "@/components/session/page-for";
import { useResolveMismatch } from "@/components/session/session-provider";
import { getJson } from "@/lib/browser/get-json";
import { historyKey, savedInTab, saveInTab } from "@/lib/browser/tab-storage";
import { distinct, FROM_START, type Recommendations } from "@/lib/lists/recommendations";
import { MOST_AT_ONCE, ROW_PAGE, type RowSource, rowAddress } from "@/lib/lists/rows";
import { PersonMismatch } from "@/lib/session/person-mismatch";

export type More = Pick<Recommendations, "items"> & { state: "idle" | "loading" | "failed" | "end"; more: () => void };

const NOWHERE: number[] = [];

/**
 * The movies of a row so far, and a way to ask for more; none comes twice, nor one that stands elsewhere on the page. Who
 * comes back to the page finds as many as they had: the same ones where the row still begins as it did.
 */
export function useMore(row: RowSource | undefined, first: Recommendations, elsewhere = NOWHERE): More {
  const [page, setPage] = useState(first);
  const [state, setState] = useState<More["state"]>(stateAt(first));
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();
  const asking = useRef<AbortController>(undefined);
  useEffect(() => () => asking.current?.abort(), []);

  const lengthen = useCallback(
    async (from: Recommendations, wanted: number) => {
      if (!row) return;
      const control = new AbortController();
      asking.current = control;
      setState("loading");
      let now = from;
      try {
        do {
          const known = now.cursor === FROM_START ? now.items.length : 0;
          const limit = Math.min(Math.max(wanted - now.items.length, ROW_PAGE) + known, MOST_AT_ONCE);
          const address = rowAddress(row, { cursor: now.cursor, limit, person: person?.id });
          const next = await getJson<Recommendations>(address, control.signal);
          const fresh = next.items.filter(({ movie }) => !elsewhere.includes(movie.id));
          now = { ...next, items: distinct([...now.items, ...fresh]) };
          setPage(now);
        } while (now.cursor && now.items.length < wanted);
        setState(stateAt(now));
      } catch (error) {
        if (control.signal.aborted) return;
        setState("failed");
        if (error instanceof PersonMismatch && person)
          resolveMismatch({ shown: person, now: error.now, retry: () => lengthen(now, wanted) });
      }
    },
    [row, person, elsewhere, resolveMismatch],
  );

  const name = useRef<string>(undefined);
  const mounted = useRef(false);
  useLayoutEffect(() => {
    if (mounted.current) return;
    mounted.current = true;
    name.current = row && historyKey(rowAddress(row, { person: person?.id }));
    const left = name.current ? savedInTab<Recommendations>(name.current) : undefined;
    if (!left || left.items.length <= first.items.length) return;
    if (!beginsWith(left, first)) return void lengthen(first, left.items.length);
    setPage({ ...first, ...left });
    setState(stateAt(left));
  }, [row, person, first, lengthen]);

  useEffect(() => {
    if (name.current && page !== first) saveInTab(name.current, { items: page.items, cursor: page.cursor });
  }, [page, first]);

  return { items: page.items, state, more: useCallback(() => lengthen(page, 0), [lengthen, page]) };
}

function stateAt({ cursor }: Pick<Recommendations, "cursor">): More["state"] {
  return cursor === undefined ? "end" : "idle";
}

function beginsWith(whole: Recommendations, start: Recommendations): boolean {
  return start.items.every(({ movie }, place) => whole.items[place]?.movie.id === movie.id);
}
