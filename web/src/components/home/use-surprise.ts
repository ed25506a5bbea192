"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShownPerson } from "@/components/session/page-for";
import { useResolveMismatch } from "@/components/session/session-provider";
import { getJson } from "@/lib/browser/get-json";
import { historyKey, savedInTab, saveInTab } from "@/lib/browser/tab-storage";
import type { Recommendation, Recommendations } from "@/lib/lists/recommendations";
import { rowAddress } from "@/lib/lists/rows";
import { PersonMismatch } from "@/lib/session/person-mismatch";

const HAT_SIZE = 40;

/**
 * Another film for the big screen each time one asks, drawn from the person's list at its most diverse; none comes twice
 * before all have come. Who comes back to the page finds the one they left, as long as their list is the same: a rating
 * makes it another one.
 */
export function useSurprise(list: Recommendation[]) {
  const [drawn, setDrawn] = useState<Recommendation>();
  const [asking, setAsking] = useState(false);
  const hat = useRef<Recommendation[]>([]);
  const control = useRef<AbortController>(undefined);
  const announce = useAnnounce();
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();
  useEffect(() => () => control.current?.abort(), []);

  const label = `surprise ${list.map(({ movie }) => movie.id)}`;
  useLayoutEffect(() => {
    const name = historyKey(label);
    setDrawn(name ? savedInTab<Recommendation>(name) : undefined);
  }, [label]);

  async function surprise() {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setAsking(true);
    try {
      if (hat.current.length === 0) {
        const address = rowAddress({ kind: "for-you", diversity: 1 }, { limit: HAT_SIZE, person: person?.id });
        const shown = [list[0]?.movie.id, drawn?.movie.id];
        const { items } = await getJson<Recommendations>(address, mine.signal);
        hat.current = shuffled(items.filter(({ movie }) => !shown.includes(movie.id)));
      }
      const next = draw(hat.current);
      const name = historyKey(label);
      if (next) setDrawn(next);
      if (next && name) saveInTab(name, next);
    } catch (error) {
      if (mine.signal.aborted) return;
      if (error instanceof PersonMismatch && person)
        resolveMismatch({ shown: person, now: error.now, retry: surprise });
      else announce({ text: "No surprise came. Please try again.", tone: "alarm" });
    } finally {
      if (control.current === mine) setAsking(false);
    }
  }

  return { drawn, asking, surprise };
}

/** The next out of a shuffled hat: it might as well have been any other that is in it, as the showing has to say. */
function draw(hat: Recommendation[]): Recommendation | undefined {
  const size = hat.length;
  const next = hat.pop();
  return next?.showing ? { ...next, showing: { ...next.showing, propensity: next.showing.propensity / size } } : next;
}

/** Fisher and Yates, as Durstenfeld wrote it (Algorithm 235, Communications of the ACM 7(7), 1964). */
function shuffled<T>(items: T[]): T[] {
  const all = [...items];
  for (let last = all.length - 1; last > 0; last--) {
    const other = Math.floor(Math.random() * (last + 1));
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}
