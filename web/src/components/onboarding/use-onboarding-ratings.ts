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
const SEEDS = 24;

/** A grid, and the answers that its movies were chosen for. */
type Draft = { onboarding: ratings.OnboardingRatings; chosenFor: string };

/**
 * The ratings of a newcomer and the grid they come from; each answer decides anew what is best asked next. It is kept
 * under the name of the draft, and goes on from there after reload and Back; `onReturn` gets what was said until then.
 */
export function useOnboardingRatings(
  seeds: Recommendations,
  {
    genres,
    draft,
    onReturn,
  }: { genres: string[]; draft: string; onReturn: (ratings: ratings.OnboardingRating[]) => void },
) {
  const [onboarding, setOnboarding] = useState(() => ratings.startRatings(cards(seeds), PLACES));
  const current = useRef(onboarding);
  const start = useRef(onboarding);
  const address = rowAddress({ kind: "seeds", genres, answers: ratings.answersOf(onboarding) }, { limit: SEEDS });
  const [chosenFor, setChosenFor] = useState(address);

  const change = useCallback((next: ratings.OnboardingRatings) => {
    current.current = next;
    setOnboarding(next);
    return next;
  }, []);

  const back = useRef(false);
  useLayoutEffect(() => {
    if (back.current) return;
    back.current = true;
    const left = savedInTab<Draft>(`${draft} grid`);
    if (!left) return;
    setChosenFor(left.chosenFor);
    onReturn(change(left.onboarding).ratings);
  }, [draft, change, onReturn]);

  useEffect(() => {
    if (onboarding !== start.current) saveInTab(`${draft} grid`, { onboarding, chosenFor } satisfies Draft);
  }, [draft, onboarding, chosenFor]);

  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks again gets an answer, though nothing else changed
  useEffect(() => {
    if (address === chosenFor) return;
    const control = new AbortController();
    setFailed(false);
    getJson<Recommendations>(address, control.signal)
      .then((page) => {
        change(ratings.queueSeeds(current.current, cards(page), PLACES));
        setChosenFor(address);
      })
      .catch(() => setFailed(!control.signal.aborted));
    return () => control.abort();
  }, [address, chosenFor, asked, change]);

  const dry = onboarding.shown.length === 0;
  return {
    onboarding,
    decide: (movie: MovieCard, stars?: Stars) => change(ratings.answerSeed(current.current, movie, stars)),
    takeBack: (movie: MovieCard) => change(ratings.takeBackRating(current.current, movie)),
    exhausted: dry && address === chosenFor,
    stranded: dry && failed,
    more: () => setAsked((times) => times + 1),
  };
}

function cards({ items }: Recommendations): MovieCard[] {
  return items.map(({ movie }) => movie);
}
