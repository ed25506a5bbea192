"use client";

import { useCallback, useRef, useState } from "react";
import { useAskSeat } from "@/components/seat/seat-keeper";
import { getJson, SeatTaken } from "@/lib/browser";
import { keep, kept } from "@/lib/kept";
import type { Recommendation, Recommendations } from "@/lib/movies";
import type { Seat } from "@/lib/people";
import { rowAddress } from "@/lib/rows";
import { ENOUGH, type Verdict } from "@/lib/tasting";
import { type Known, Refusal, tell } from "./tell";

export type FirstListState = { items: Recommendation[]; fresh: number[]; asking: boolean; problem?: string };

const NOTHING: FirstListState = { items: [], fresh: [], asking: false };
const LIST_LENGTH = 10;

/**
 * The personal list that appears with the fifth rating and follows every later one, in the order they were given. What
 * the backend knows so far is kept under the name of the draft, so that there is one person to it, whatever is sent twice.
 */
export function useFirstList({ name, genres, draft }: { name?: string; genres: string[]; draft: string }) {
  const [state, setState] = useState(NOTHING);
  const turn = useRef(Promise.resolve());
  const askSeat = useAskSeat();

  const bring = useCallback(
    async (verdicts: Verdict[]) => {
      const known = kept<Known>(`${draft} known`) ?? { verdicts: [] };
      if (!known.opening && verdicts.length < ENOUGH) return;
      setState((before) => ({ ...before, asking: true, problem: undefined }));
      try {
        const person = await tell({ name, genres }, verdicts, known, (now) => keep(`${draft} known`, now));
        const items = await program(person);
        setState((before) => ({ items, fresh: newcomers(before.items, items), asking: false }));
      } catch (error) {
        setState((before) => ({ ...before, asking: false, problem: inWords(error) }));
        if (error instanceof SeatTaken && known.person)
          askSeat({ shown: known.person, now: error.now, again: () => bring(verdicts), otherwise: "/" });
      }
    },
    [name, genres, draft, askSeat],
  );

  const follow = useCallback(
    (verdicts: Verdict[]) => {
      turn.current = turn.current.then(() => bring(verdicts));
    },
    [bring],
  );

  return { ...state, follow };
}

async function program({ id }: Seat): Promise<Recommendation[]> {
  const address = rowAddress({ kind: "for-you", diversity: 0 }, { limit: LIST_LENGTH, person: id });
  return (await getJson<Recommendations>(address, new AbortController().signal)).items;
}

function inWords(error: unknown): string {
  return error instanceof Refusal || error instanceof SeatTaken ? error.message : "Your rating could not be sent.";
}

/** Movies that were not on the list before; on the first list nothing is new. */
function newcomers(before: Recommendation[], now: Recommendation[]): number[] {
  if (before.length === 0) return [];
  const old = new Set(before.map(({ movie }) => movie.id));
  return now.map(({ movie }) => movie.id).filter((id) => !old.has(id));
}
