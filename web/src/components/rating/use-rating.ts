"use client";

import { useCallback, useRef, useState } from "react";
import type { Outcome } from "@/actions/outcome";
import { setRating } from "@/actions/rating";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShown } from "@/components/seat/page-of";
import { useAskSeat } from "@/components/seat/seat-keeper";
import type { Seat } from "@/lib/people";
import { requestKey } from "@/lib/request-key";
import { type Stars, starsText } from "@/lib/stars";

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
  const person = useShown();
  const askSeat = useAskSeat();

  const rate = useCallback(
    async (next: Rated, undoable = true) => {
      const turn = ++latest.current;
      const before = stored.current;
      setShown(next);
      const outcome = await store(person, movie.id, next);
      if (outcome.ok) stored.current = next;
      if (turn !== latest.current) return;
      setShown(stored.current);
      if (!outcome.ok && outcome.somebodyElse && person)
        askSeat({ shown: person, now: outcome.somebodyElse.now, again: () => rate(next, undoable) });
      else if (!outcome.ok) announce({ text: outcome.problem, tone: "alarm" });
      else announce({ text: inWords(movie.title, next), undo: undoable ? () => rate(before, false) : undefined });
    },
    [movie.id, movie.title, person, announce, askSeat],
  );

  return { shown, rate };
}

async function store(person: Seat | undefined, movie: number, stars: Rated): Promise<Outcome<void>> {
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
