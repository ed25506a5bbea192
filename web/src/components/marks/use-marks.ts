"use client";

import { useCallback, useRef, useState } from "react";
import { setMark } from "@/actions/marks";
import type { ActionResult } from "@/actions/result";
import { useAnnounce } from "@/components/feedback/toasts";
import { useShownPerson } from "@/components/session/page-for";
import { useResolveMismatch } from "@/components/session/session-provider";
import { type MarkKind, type Marks, withMark } from "@/lib/marks/marks";
import type { PersonRef } from "@/lib/model/people";

/**
 * What a person says of a movie: it shows at once, is stored behind the scenes for the person whom the page shows, and
 * comes back with a message when storing fails, or with a question when another person has the seat by now. `learn` takes
 * what was said before, unless more is said meanwhile.
 */
export function useMarks(movie: { id: number; title: string }, initial: Marks) {
  const [shown, setShown] = useState(initial);
  const stored = useRef(initial);
  const latest = useRef(0);
  const announce = useAnnounce();
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();

  const mark = useCallback(
    async (kind: MarkKind, on: boolean, undoable = true) => {
      const turn = ++latest.current;
      setShown((before) => withMark(before, kind, on));
      const result = await store(person, movie.id, kind, on);
      if (result.ok) stored.current = result.value ?? withMark(stored.current, kind, on);
      if (turn !== latest.current) return;
      setShown(stored.current);
      if (!result.ok && result.mismatch && person)
        resolveMismatch({ shown: person, now: result.mismatch.now, retry: () => mark(kind, on, undoable) });
      else if (!result.ok) announce({ text: result.problem, tone: "alarm" });
      else
        announce({ text: inWords(movie.title, kind, on), undo: undoable ? () => mark(kind, !on, false) : undefined });
    },
    [movie.id, movie.title, person, announce, resolveMismatch],
  );

  const learn = useCallback(async (asked: Promise<ActionResult<Marks>>) => {
    const turn = latest.current;
    const result = await asked.catch(() => undefined);
    if (!result?.ok || turn !== latest.current) return;
    stored.current = result.value;
    setShown(result.value);
  }, []);

  return { shown, mark, learn };
}

async function store(
  person: PersonRef | undefined,
  movie: number,
  kind: MarkKind,
  on: boolean,
): Promise<ActionResult<Marks | undefined>> {
  if (!person) return { ok: false, problem: "Nobody is signed in. Please choose who you are." };
  try {
    return await setMark({ person: person.id, movie, kind, on });
  } catch {
    return { ok: false, problem: "That could not be sent. Please check the connection and try again." };
  }
}

function inWords(title: string, kind: MarkKind, on: boolean): string {
  switch (kind) {
    case "watchlist":
      return on ? `${title} is on your watchlist.` : `${title} is off your watchlist.`;
    case "seen":
      return on ? `You have seen ${title}.` : `${title} counts as unseen again.`;
    case "not-interested":
      return on ? `You will not be shown ${title}, and less that is like it.` : `${title} may be shown again.`;
  }
}
