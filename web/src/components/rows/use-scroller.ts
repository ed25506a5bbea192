"use client";

import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from "react";
import { scrollBehavior } from "@/lib/browser/motion";

const CONTROL = "a, button";

/** A list that scrolls sideways: by buttons a screenful at a time, by arrow keys from movie to movie. */
export function useScroller() {
  const list = useRef<HTMLUListElement>(null);
  const [edges, setEdges] = useState({ start: true, end: false });

  const look = useCallback(() => {
    const element = list.current;
    if (!element) return;
    const start = element.scrollLeft < 8;
    const end = element.scrollLeft + element.clientWidth > element.scrollWidth - 8;
    setEdges((before) => (before.start === start && before.end === end ? before : { start, end }));
  }, []);

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener("scroll", look);
    };
  }, [look]);

  const page = useCallback((direction: -1 | 1) => {
    const element = list.current;
    element?.scrollBy({ left: direction * element.clientWidth * 0.85, behavior: scrollBehavior() });
  }, []);

  return { list, edges, page, onKeyDown: moveFocus };
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const places = [...event.currentTarget.children].filter((place) => place.querySelector(CONTROL));
  const here = places.findIndex((place) => place.contains(document.activeElement));
  const target = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: places.length - 1 }[event.key];
  if (here < 0 || target === undefined) return;
  event.preventDefault();
  places[target]?.querySelector<HTMLElement>(CONTROL)?.focus();
}
