"use client";

import { useCallback, useRef, useState } from "react";
import { meet, refine } from "@/actions/onboarding";
import type { MovieCard, Recommendation } from "@/lib/movies";
import type { Stars } from "@/lib/people";
import { ENOUGH, type Verdict } from "@/lib/tasting";

type Change = { movie: MovieCard; stars: Stars | undefined };

export type FirstListState = { items: Recommendation[]; fresh: number[]; asking: boolean; problem?: string };

const NOTHING: FirstListState = { items: [], fresh: [], asking: false };

/** The personal list that appears with the fifth rating and follows every later one, in the order they were given. */
export function useFirstList(taste: { name?: string; genres: string[] }) {
  const [state, setState] = useState(NOTHING);
  const known = useRef(false);
  const turn = useRef(Promise.resolve());

  const ask = useCallback(
    async (verdicts: Verdict[], change?: Change) => {
      const outcome =
        known.current && change
          ? await refine(change.movie.id, change.stars, crypto.randomUUID())
          : await meet({ ...taste, ratings: verdicts.map(({ movie, stars }) => ({ movie: movie.id, stars })) });
      if (!outcome.ok) return setState((before) => ({ ...before, asking: false, problem: outcome.problem }));
      known.current = true;
      setState((before) => ({ items: outcome.value, fresh: newcomers(before.items, outcome.value), asking: false }));
    },
    [taste],
  );

  const follow = useCallback(
    (verdicts: Verdict[], change?: Change) => {
      turn.current = turn.current.then(async () => {
        if (!known.current && verdicts.length < ENOUGH) return;
        setState((before) => ({ ...before, asking: true, problem: undefined }));
        await ask(verdicts, change).catch(() =>
          setState((before) => ({ ...before, asking: false, problem: "Your rating could not be sent." })),
        );
      });
    },
    [ask],
  );

  return { ...state, follow };
}

/** Movies that were not on the list before; on the first list nothing is new. */
function newcomers(before: Recommendation[], now: Recommendation[]): number[] {
  if (before.length === 0) return [];
  const old = new Set(before.map(({ movie }) => movie.id));
  return now.map(({ movie }) => movie.id).filter((id) => !old.has(id));
}
