"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShownPerson } from "@/components/session/page-for";
import { useResolveMismatch } from "@/components/session/session-provider";
import { getCookie, setCookie } from "@/lib/browser/cookies";
import { getJson } from "@/lib/browser/get-json";
import { DIVERSITY_COOKIE } from "@/lib/cookies";
import type { Recommendations } from "@/lib/lists/recommendations";
import { parseDiversity, rowAddress } from "@/lib/lists/rows";
import { PersonMismatch } from "@/lib/session/person-mismatch";

/**
 * The personal list at one place of the slider, and a way to another; a newer choice cancels the one before. Back brings
 * the page as it was made, which may have been before the slider was moved: `start` is where it stands.
 */
export function useDiversity(first: Recommendations, diversity: number) {
  const [shown, setShown] = useState({ page: first, diversity });
  const [asking, setAsking] = useState(false);
  const control = useRef<AbortController>(undefined);
  const announce = useAnnounce();
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();
  const [start, setStart] = useState(diversity);
  useEffect(() => () => control.current?.abort(), []);

  const catchUp = useEffectEvent(() => {
    const chosen = parseDiversity(getCookie(DIVERSITY_COOKIE));
    if (chosen === diversity) return;
    setStart(chosen);
    stray(chosen);
  });
  useEffect(() => catchUp(), []);

  async function stray(next: number) {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    setAsking(true);
    setCookie(DIVERSITY_COOKIE, String(next));
    try {
      const address = rowAddress({ kind: "for-you", diversity: next }, { person: person?.id });
      const page = await getJson<Recommendations>(address, mine.signal);
      setShown({ page, diversity: next });
    } catch (error) {
      if (mine.signal.aborted) return;
      if (error instanceof PersonMismatch && person)
        resolveMismatch({ shown: person, now: error.now, retry: () => stray(next) });
      else announce({ text: "The new mix did not come. Please try again.", tone: "alarm" });
    } finally {
      if (control.current === mine) setAsking(false);
    }
  }

  return { shown, asking, start, stray };
}
