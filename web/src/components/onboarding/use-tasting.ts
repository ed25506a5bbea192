"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { getJson } from "@/lib/browser";
import { keep, kept } from "@/lib/kept";
import type { MovieCard, Recommendations } from "@/lib/movies";
import { rowAddress } from "@/lib/rows";
import type { Stars } from "@/lib/stars";
import * as tastings from "@/lib/tasting";

const PLACES = 12;
const LOW = 8;

type Draft = { tasting: tastings.Tasting; cursor?: string };

/**
 * The state of the tasting; it asks for more seeds before the grid runs dry. It is kept under the name of the draft, and
 * goes on from there after reload and Back; `onReturn` gets what was said until then.
 */
export function useTasting(
  seeds: Recommendations,
  { genres, draft, onReturn }: { genres: string[]; draft: string; onReturn: (verdicts: tastings.Verdict[]) => void },
) {
  const [tasting, setTasting] = useState(() =>
    tastings.begin(
      seeds.items.map(({ movie }) => movie),
      PLACES,
    ),
  );
  const current = useRef(tasting);
  const start = useRef(tasting.shown);
  const [cursor, setCursor] = useState(seeds.cursor);

  const change = useCallback((next: tastings.Tasting) => {
    current.current = next;
    setTasting(next);
    return next;
  }, []);

  const back = useRef(false);
  useLayoutEffect(() => {
    if (back.current) return;
    back.current = true;
    const left = kept<Draft>(`${draft} tasting`);
    if (!left) return;
    setCursor(left.cursor);
    onReturn(change(left.tasting).verdicts);
  }, [draft, change, onReturn]);

  useEffect(() => {
    if (tasting.shown !== start.current) keep(`${draft} tasting`, { tasting, cursor } satisfies Draft);
  }, [draft, tasting, cursor]);

  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each decision asks again for what did not come, as one may do
  useEffect(() => {
    if (!cursor || tasting.waiting.length > LOW) return;
    const control = new AbortController();
    setFailed(false);
    getJson<Recommendations>(rowAddress({ kind: "seeds", genres }, { cursor, limit: 24 }), control.signal)
      .then((page) => {
        change(
          tastings.refill(
            current.current,
            page.items.map(({ movie }) => movie),
            PLACES,
          ),
        );
        setCursor(page.cursor);
      })
      .catch(() => setFailed(!control.signal.aborted));
    return () => control.abort();
  }, [cursor, tasting.shown, asked, genres, change]);

  const dry = tasting.shown.length === 0;
  return {
    tasting,
    decide: (movie: MovieCard, stars?: Stars) => change(tastings.decide(current.current, movie, stars)),
    reconsider: (movie: MovieCard) => change(tastings.reconsider(current.current, movie)),
    exhausted: dry && !cursor,
    stranded: dry && failed,
    more: () => setAsked((times) => times + 1),
  };
}
