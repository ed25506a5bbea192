"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useShownPerson } from "@/components/session/page-for";
import { tellClick, tellShown } from "@/lib/browser/feedback";
import type { Recommendation } from "@/lib/lists/recommendations";

const HALF = 0.5;
const SECOND = 1_000;

/**
 * Tells which movies of a list somebody saw, half of a tile for a second, and which they opened. Tiles say their movie in
 * `data-movie`. A movie is told of once for each answer that showed it.
 */
export function useFeedback(list: RefObject<HTMLElement | null>, items: Recommendation[]): void {
  const person = useShownPerson()?.id;
  const told = useRef(new Set<string>());
  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const showings = new Map(items.map(({ movie, showing }) => [String(movie.id), showing]));
    const timers = new Map<Element, ReturnType<typeof setTimeout>>();
    const seen = (tile: HTMLElement) => {
      const movie = tile.dataset.movie ?? "";
      const showing = showings.get(movie);
      const name = `${showing?.answer} ${movie}`;
      if (!showing || told.current.has(name)) return;
      told.current.add(name);
      tellShown(person, Number(movie), showing);
    };
    const watcher = new IntersectionObserver(
      (changes) => {
        for (const { target, intersectionRatio } of changes) {
          clearTimeout(timers.get(target));
          if (intersectionRatio >= HALF)
            timers.set(
              target,
              setTimeout(() => seen(target as HTMLElement), SECOND),
            );
        }
      },
      { threshold: HALF },
    );
    for (const tile of element.querySelectorAll("[data-movie]")) watcher.observe(tile);
    const clicked = ({ target }: MouseEvent) => {
      const link = (target as Element).closest("a[href^='/movie/']");
      const movie = link?.getAttribute("href")?.split("/").at(-1) ?? "";
      if (link && showings.has(movie)) tellClick(person, Number(movie), showings.get(movie));
    };
    element.addEventListener("click", clicked);
    return () => {
      watcher.disconnect();
      for (const timer of timers.values()) clearTimeout(timer);
      element.removeEventListener("click", clicked);
    };
  }, [list, items, person]);
}
