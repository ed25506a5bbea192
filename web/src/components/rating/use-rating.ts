"use client";

import { useCallback, useRef, useState } from "react";
import { setRating } from "@/actions/rating";
import { useAnnounce } from "@/components/feedback/toasts";
import { type Stars, starsText } from "@/lib/people";

type Rated = Stars | undefined;

/** A rating that shows at once, is stored behind the scenes, and comes back with a message when storing fails. */
export function useRating(movie: { id: number; title: string }, initial: Rated) {
  const [shown, setShown] = useState<Rated>(initial);
  const stored = useRef<Rated>(initial);
  const latest = useRef(0);
  const announce = useAnnounce();

  const rate = useCallback(
    async (next: Rated, undoable = true) => {
      const turn = ++latest.current;
      const before = stored.current;
      setShown(next);
      const problem = await problemOf(movie.id, next);
      if (!problem) stored.current = next;
      if (turn !== latest.current) return;
      setShown(stored.current);
      if (problem) announce({ text: problem, tone: "alarm" });
      else announce({ text: inWords(movie.title, next), undo: undoable ? () => rate(before, false) : undefined });
    },
    [movie.id, movie.title, announce],
  );

  return { shown, rate };
}

async function problemOf(movie: number, stars: Rated): Promise<string | undefined> {
  try {
    const outcome = await setRating(movie, stars, crypto.randomUUID());
    return outcome.ok ? undefined : outcome.problem;
  } catch {
    return "Your rating could not be sent. Please check the connection and try again.";
  }
}

function inWords(title: string, stars: Rated): string {
  return stars === undefined ? `Your rating of ${title} is gone.` : `${title}: ${starsText(stars)}.`;
}
