"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/**
 * Whoever decides by keyboard goes on from what took the place among the list's `data-place`: call the answer with the
 * place decided on.
 */
export function usePlaceFocus(list: RefObject<HTMLElement | null>, shown: unknown): (place: number) => void {
  const left = useRef<number>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the places change
  useLayoutEffect(() => {
    const place = left.current;
    left.current = undefined;
    if (place === undefined || document.activeElement !== document.body) return;
    const places = list.current?.querySelectorAll<HTMLElement>("[data-place]") ?? [];
    places[Math.min(place, places.length - 1)]?.focus();
  }, [list, shown]);

  return useCallback((place) => {
    left.current = place;
  }, []);
}
