"use client";

import { useCallback, useRef, useState } from "react";
import type { ActionResult } from "@/actions/result";
import { useAnnounce } from "@/components/feedback/toasts";
import type { PersonRef } from "@/lib/model/people";
import { useShownPerson } from "./page-for";
import { useResolveMismatch } from "./session-provider";

export type Change<T> = {
  /** What will stand. */
  to: (before: T) => T;
  /** Stores it for a person, and tells what stands then, where that is known. */
  store: (person: number) => Promise<ActionResult<T | undefined>>;
  /** What is said once it is stored. */
  done: string;
  /** Takes it back to what stood before. */
  undo: (before: T) => Change<T>;
};

/**
 * Something that a person changes: it shows at once, is stored behind the scenes for the person whom the page shows, and
 * comes back with a message when storing fails, or with a question when another person has the seat by now. `learn` takes
 * what stood before, unless it is changed meanwhile. Where it could not be sent, the message calls it `what`.
 */
export function useChange<T>(initial: T, what: string) {
  const [shown, setShown] = useState(initial);
  const stored = useRef(initial);
  const latest = useRef(0);
  const announce = useAnnounce();
  const person = useShownPerson();
  const resolveMismatch = useResolveMismatch();

  const change = useCallback(
    async (next: Change<T>, undoable = true) => {
      const turn = ++latest.current;
      const before = stored.current;
      setShown(next.to);
      const result = await sent(person, next, what);
      if (result.ok) stored.current = result.value ?? next.to(stored.current);
      if (turn !== latest.current) return;
      setShown(stored.current);
      if (!result.ok && result.mismatch && person)
        resolveMismatch({ shown: person, now: result.mismatch.now, retry: () => change(next, undoable) });
      else if (!result.ok) announce({ text: result.problem, tone: "alarm" });
      else announce({ text: next.done, undo: undoable ? () => change(next.undo(before), false) : undefined });
    },
    [person, what, announce, resolveMismatch],
  );

  const learn = useCallback(async (asked: Promise<ActionResult<T>>) => {
    const turn = latest.current;
    const result = await asked.catch(() => undefined);
    if (!result?.ok || turn !== latest.current) return;
    stored.current = result.value;
    setShown(result.value);
  }, []);

  return { shown, change, learn };
}

async function sent<T>(
  person: PersonRef | undefined,
  change: Change<T>,
  what: string,
): Promise<ActionResult<T | undefined>> {
  if (!person) return { ok: false, problem: "Nobody is signed in. Please choose who you are." };
  try {
    return await change.store(person.id);
  } catch {
    return { ok: false, problem: `${what} could not be sent. Please check the connection and try again.` };
  }
}
