"use client";

import { type RefObject, useEffect } from "react";
import { tellClick } from "@/lib/browser/feedback";
import type { Showing } from "@/lib/lists/recommendations";
import { parseId } from "@/lib/model/ids";

/** The middle button, which opens another tab, makes no click. */
const WAYS = ["click", "auxclick"] as const;
const MENU = 2;
const NO_ANSWER: ReadonlyMap<number, Showing> = new Map();

/** Tells which movies this person opens from a part of the page, each with where an answer showed it, if one did. */
export function useOpened(part: RefObject<HTMLElement | null>, person?: number, showings = NO_ANSWER): void {
  useEffect(() => {
    const element = part.current;
    const opened = ({ target, button }: MouseEvent) => {
      const movie = button === MENU ? undefined : movieBehind(target);
      if (movie !== undefined) tellClick(person, movie, showings.get(movie));
    };
    for (const way of WAYS) element?.addEventListener(way, opened);
    return () => {
      for (const way of WAYS) element?.removeEventListener(way, opened);
    };
  }, [part, showings, person]);
}

function movieBehind(target: EventTarget | null): number | undefined {
  const link = target instanceof Element && target.closest("a[href^='/movie/']");
  return link ? parseId(link.getAttribute("href")?.split("/").at(-1) ?? "") : undefined;
}
