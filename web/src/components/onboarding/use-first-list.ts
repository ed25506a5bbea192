"use client";

import { useCallback, useRef, useState } from "react";
import { useResolveMismatch } from "@/components/session/session-provider";
import { getJson } from "@/lib/browser/get-json";
import { savedInTab, saveInTab } from "@/lib/browser/tab-storage";
import type { Recommendation, Recommendations } from "@/lib/lists/recommendations";
import { rowAddress } from "@/lib/lists/rows";
import { type OnboardingRating, RATINGS_NEEDED } from "@/lib/model/onboarding-ratings";
import type { PersonRef } from "@/lib/model/people";
import { PersonMismatch } from "@/lib/session/person-mismatch";
import { type Synced, SyncRefused, syncRatings } from "./sync-ratings";

export type FirstListState = {
  person?: PersonRef;
  items: Recommendation[];
  fresh: number[];
  asking: boolean;
  problem?: string;
};

const NOTHING: FirstListState = { items: [], fresh: [], asking: false };
const LIST_LENGTH = 10;

/**
 * The personal list that appears with the fifth rating and follows every later one, in the order they were given. What
 * the backend knows so far is kept under the name of the draft, so that there is one person to it, whatever is sent twice.
 */
export function useFirstList({ name, genres, draft }: { name?: string; genres: string[]; draft: string }) {
  const [state, setState] = useState(NOTHING);
  const turn = useRef(Promise.resolve());
  const resolveMismatch = useResolveMismatch();

  const bring = useCallback(
    async (ratings: OnboardingRating[]) => {
      const synced = savedInTab<Synced>(`${draft} synced`) ?? { ratings: [] };
      if (!synced.coldStart && ratings.length < RATINGS_NEEDED) return;
      setState((before) => ({ ...before, asking: true, problem: undefined }));
      try {
        const person = await syncRatings({ name, genres }, ratings, synced, (now) => saveInTab(`${draft} synced`, now));
        const items = await firstList(person);
        setState((before) => ({ person, items, fresh: added(before.items, items), asking: false }));
      } catch (error) {
        setState((before) => ({ ...before, asking: false, problem: inWords(error) }));
        if (error instanceof PersonMismatch && synced.person)
          resolveMismatch({ shown: synced.person, now: error.now, retry: () => bring(ratings), otherwise: "/" });
      }
    },
    [name, genres, draft, resolveMismatch],
  );

  const follow = useCallback(
    (ratings: OnboardingRating[]) => {
      turn.current = turn.current.then(() => bring(ratings));
    },
    [bring],
  );

  return { ...state, follow };
}

async function firstList({ id }: PersonRef): Promise<Recommendation[]> {
  const address = rowAddress({ kind: "for-you", diversity: 0 }, { limit: LIST_LENGTH, person: id });
  return (await getJson<Recommendations>(address, new AbortController().signal)).items;
}

function inWords(error: unknown): string {
  return error instanceof SyncRefused || error instanceof PersonMismatch
    ? error.message
    : "Your rating could not be sent.";
}

/** Movies that were not on the list before; on the first list nothing is new. */
function added(before: Recommendation[], now: Recommendation[]): number[] {
  if (before.length === 0) return [];
  const old = new Set(before.map(({ movie }) => movie.id));
  return now.map(({ movie }) => movie.id).filter((id) => !old.has(id));
}
