"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { getJson } from "@/lib/browser";
import type { MovieCard, Recommendations } from "@/lib/movies";
import type { Stars } from "@/lib/people";
import { rowAddress } from "@/lib/rows";
import * as tastings from "@/lib/tasting";

const PLACES = 12;
const LOW = 8;

/** The state of the tasting; it asks for more seeds before the grid runs dry. */
export function useTasting(seeds: Recommendations, genres: string[]) {
  const [tasting, setTasting] = useState(() =>
    tastings.begin(
      seeds.items.map(({ movie }) => movie),
      PLACES,
    ),
  );
  const current = useRef(tasting);
  const [cursor, setCursor] = useState(seeds.cursor);

  const change = useCallback((next: tastings.Tasting) => {
    current.current = next;
    setTasting(next);
    return next;
  }, []);

  useEffect(() => {
    if (!cursor || tasting.waiting.length > LOW) return;
    const control = new AbortController();
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
      .catch(() => {}); // The next decision asks again; until then the grid has what it has.
    return () => control.abort();
  }, [cursor, tasting.waiting.length, genres, change]);

  return {
    tasting,
    decide: (movie: MovieCard, stars?: Stars) => change(tastings.decide(current.current, movie, stars)),
    reconsider: (movie: MovieCard) => change(tastings.reconsider(current.current, movie)),
    exhausted: tasting.shown.length === 0 && !cursor,
  };
}
