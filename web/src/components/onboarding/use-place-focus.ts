"use client";

import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/** Whoever decides by keyboard goes on from the tile that took the place: call the answer with the place decided on. */
export function usePlaceFocus(grid: RefObject<HTMLElement | null>, shown: unknown): (place: number) => void {
  const left = useRef<number>(undefined);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus is lost when the tiles change
  useLayoutEffect(() => {
    const place = left.current;
    left.current = undefined;
    if (place === undefined || document.activeElement !== document.body) return;
    const tiles = grid.current?.querySelectorAll<HTMLElement>("[data-seed]") ?? [];
    tiles[Math.min(place, tiles.length - 1)]?.focus();
  }, [grid, shown]);

  return useCallback((place) => {
    left.current = place;
  }, []);
}
