"use client";

import { useCallback, useRef, useState } from "react";
import { setRating } from "@/actions/rating";
import type { ActionResult } from "@/actions/result";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShownPerson } from "@/components/session/page-for";
import { useResolveMismatch } from "@/components/session/session-provider";
import type { PersonRef } from "@/lib/model/people";
import { type Stars, starsText } from "@/lib/model/stars";
import { requestKey } from "@/lib/request-key";

type Rated = Stars | undefined;

/**
 * A rating that shows at once, is stored behind the scenes for the person whom the page shows, and comes back with a
 * message when storing fails, or with a question when another person has the seat by now.
 */
export function useRating(movie: { id: number; title: string }, initial: Rated) {
  const [shown, setShown] = useState<Rated>(initial);
  const stored = useRef<Rated>(initial);
  const latest = useRef(0);
  const announce = useAnnounce();
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();

  const rate = useCallback(
    async (next: Rated, undoable = true) => {
      const turn = ++latest.current;
      const before = stored.current;
      setShown(next);
      const result = await store(person, movie.id, next);
      if (result.ok) stored.current = next;
      if (turn !== latest.current) return;
      setShown(stored.current);
      if (!result.ok && result.mismatch && person)
        resolveMismatch({ shown: person, now: result.mismatch.now, retry: () => rate(next, undoable) });
      else if (!result.ok) announce({ text: result.problem, tone: "alarm" });
      else announce({ text: inWords(movie.title, next), undo: undoable ? () => rate(before, false) : undefined });
    },
    [movie.id, movie.title, person, announce, resolveMismatch],
  );

  return { shown, rate };
}

async function store(person: PersonRef | undefined, movie: number, stars: Rated): Promise<ActionResult<void>> {
  if (!person) return { ok: false, problem: "Nobody is signed in. Please choose who you are." };
  try {
    return await setRating({ person: person.id, movie, stars, key: requestKey() });
  } catch {
    return { ok: false, problem: "Your rating could not be sent. Please check the connection and try again." };
  }
}

function inWords(title: string, stars: Rated): string {
  return stars === undefined ? `Your rating of ${title} is gone.` : `${title}: ${starsText(stars)}.`;
}
