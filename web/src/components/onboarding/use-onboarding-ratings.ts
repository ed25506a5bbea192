"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { getJson } from "@/lib/browser/get-json";
import { savedInTab, saveInTab } from "@/lib/browser/tab-storage";
import type { Recommendations } from "@/lib/lists/recommendations";
import { rowAddress } from "@/lib/lists/rows";
import type { MovieCard } from "@/lib/model/movies";
import * as ratings from "@/lib/model/onboarding-ratings";
import type { Stars } from "@/lib/model/stars";

const PLACES = 12;
const LOW = 8;

type Draft = { onboarding: ratings.OnboardingRatings; cursor?: string };

/**
 * The ratings of a newcomer and the grid they come from; it asks for more seeds before the grid runs dry. It is kept under the name of the draft, and
 * goes on from there after reload and Back; `onReturn` gets what was said until then.
 */
export function useOnboardingRatings(
  seeds: Recommendations,
  {
    genres,
    draft,
    onReturn,
  }: { genres: string[]; draft: string; onReturn: (ratings: ratings.OnboardingRating[]) => void },
) {
  const [onboarding, setOnboarding] = useState(() =>
    ratings.startRatings(
      seeds.items.map(({ movie }) => movie),
      PLACES,
    ),
  );
  const current = useRef(onboarding);
  const start = useRef(onboarding.shown);
  const [cursor, setCursor] = useState(seeds.cursor);

  const change = useCallback((next: ratings.OnboardingRatings) => {
    current.current = next;
    setOnboarding(next);
    return next;
  }, []);

  const back = useRef(false);
  useLayoutEffect(() => {
    if (back.current) return;
    back.current = true;
    const left = savedInTab<Draft>(`${draft} onboarding`);
    if (!left) return;
    setCursor(left.cursor);
    onReturn(change(left.onboarding).ratings);
  }, [draft, change, onReturn]);

  useEffect(() => {
    if (onboarding.shown !== start.current) saveInTab(`${draft} onboarding`, { onboarding, cursor } satisfies Draft);
  }, [draft, onboarding, cursor]);

  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each decision asks again for what did not come, as one may do
  useEffect(() => {
    if (!cursor || onboarding.waiting.length > LOW) return;
    const control = new AbortController();
    setFailed(false);
    getJson<Recommendations>(rowAddress({ kind: "seeds", genres }, { cursor, limit: 24 }), control.signal)
      .then((page) => {
        change(
          ratings.addSeeds(
            current.current,
            page.items.map(({ movie }) => movie),
            PLACES,
          ),
        );
        setCursor(page.cursor);
      })
      .catch(() => setFailed(!control.signal.aborted));
    return () => control.abort();
  }, [cursor, onboarding.shown, asked, genres, change]);

  const dry = onboarding.shown.length === 0;
  return {
    onboarding,
    decide: (movie: MovieCard, stars?: Stars) => change(ratings.answerSeed(current.current, movie, stars)),
    takeBack: (movie: MovieCard) => change(ratings.takeBackRating(current.current, movie)),
    exhausted: dry && !cursor,
    stranded: dry && failed,
    more: () => setAsked((times) => times + 1),
  };
}
