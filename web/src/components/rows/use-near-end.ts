"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Calls `act` whenever the returned marker comes within `margin` of what is visible. */
export function useNearEnd<E extends Element>(act: () => void, active: boolean, margin = "300px"): RefObject<E | null> {
  const marker = useRef<E>(null);
  useEffect(() => {
    const element = marker.current;
    if (!element || !active) return;
    // A busy browser tells of several changes at once: the last one is how it is.
    const watcher = new IntersectionObserver((changes) => changes.at(-1)?.isIntersecting && act(), {
      root: element.closest("[data-scroller]"),
      rootMargin: margin,
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [act, active, margin]);
  return marker;
}
