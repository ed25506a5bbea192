"use client";

import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { HANDS, REST_MS } from "@/lib/browser/motion";
import { historyKey, savedInTab, saveInTab } from "@/lib/browser/tab-storage";

/** Scrolls a list sideways to where it was left at this point of the history, as soon as it is that long again. */
export function useKeptScroll(list: RefObject<HTMLElement | null>, label: string, length: number): void {
  const goal = useRef<number>(undefined);
  const name = useRef<string>(undefined);

  useLayoutEffect(() => {
    name.current = historyKey(`scroll ${label}`);
    goal.current = name.current ? savedInTab<number>(name.current) : undefined;
  }, [label]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list can be scrolled further when it is longer
  useLayoutEffect(() => {
    const element = list.current;
    if (!element || goal.current === undefined) return;
    element.scrollLeft = goal.current;
    if (element.scrollLeft >= goal.current - 1) goal.current = undefined;
  }, [list, label, length]);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout>;
    const store = () => {
      if (name.current && goal.current === undefined) saveInTab(name.current, Math.round(element.scrollLeft));
    };
    const scrolled = () => {
      clearTimeout(timer);
      timer = setTimeout(store, REST_MS);
    };
    const letGo = () => {
      goal.current = undefined;
    };
    element.addEventListener("scroll", scrolled, { passive: true });
    for (const hand of HANDS) element.addEventListener(hand, letGo, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("scroll", scrolled);
      for (const hand of HANDS) element.removeEventListener(hand, letGo);
    };
  }, [list]);
}
