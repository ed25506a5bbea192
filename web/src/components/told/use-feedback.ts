"use client";

import { type RefObject, useEffect, useMemo, useRef } from "react";
import { useShownPerson } from "@/components/session/page-for";
import { tellShown } from "@/lib/browser/feedback";
import type { Recommendation } from "@/lib/lists/recommendations";
import { SeenTiles } from "./seen-tiles";
import { useOpened } from "./use-opened";

/**
 * Tells which movies of a list the person whom the page shows saw, and which they opened. Tiles say their movie in `data-movie`. That a movie was
 * seen is told once for each answer that showed it.
 */
export function useFeedback(list: RefObject<HTMLElement | null>, items: Recommendation[]): void {
  const person = useShownPerson()?.id;
  const told = useRef(new Set<string>());
  const showings = useMemo(
    () => new Map(items.flatMap(({ movie, showing }) => (showing ? [[movie.id, showing] as const] : []))),
    [items],
  );
  useOpened(list, person, showings);
  useEffect(() => {
    const tiles = list.current?.querySelectorAll<HTMLElement>("[data-movie]") ?? [];
    const seen = (tile: Element) => {
      const movie = Number((tile as HTMLElement).dataset.movie);
      const showing = showings.get(movie);
      const name = `${showing?.answer} ${movie}`;
      if (!showing || told.current.has(name)) return;
      told.current.add(name);
      tellShown(person, movie, showing);
    };
    const watch = new SeenTiles(tiles, seen);
    return () => watch.stop();
  }, [list, showings, person]);
}
