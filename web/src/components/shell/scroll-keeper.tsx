"use client";

import { usePathname } from "next/navigation";
import { useEffect, useLayoutEffect, useRef } from "react";
import { HANDS, REST_MS } from "@/lib/browser/motion";
import { historyKey, savedInTab, saveInTab } from "@/lib/browser/tab-storage";

/**
 * Brings whoever comes back to a page to the place where they left it. Browsers try to, but before the page is as long as
 * it was; here it is tried again whenever the page has grown, until the person takes over.
 */
export function ScrollKeeper() {
  const goal = useRef<number>(undefined);
  const path = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has come on show
  useLayoutEffect(() => approach(goal.current), [path]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const scrolled = () => {
      const name = historyKey("scroll");
      const top = Math.round(scrollY);
      clearTimeout(timer);
      if (name && goal.current === undefined) timer = setTimeout(() => saveInTab(name, top), REST_MS);
    };
    const returned = () => {
      const name = historyKey("scroll");
      goal.current = name ? savedInTab<number>(name) : undefined;
      approach(goal.current);
    };
    const letGo = () => {
      goal.current = undefined;
    };
    const grown = new ResizeObserver(() => approach(goal.current));
    returned();
    grown.observe(document.body);
    addEventListener("popstate", returned);
    addEventListener("scroll", scrolled, { passive: true });
    for (const hand of HANDS) addEventListener(hand, letGo, { passive: true, capture: true });
    return () => {
      clearTimeout(timer);
      grown.disconnect();
      removeEventListener("popstate", returned);
      removeEventListener("scroll", scrolled);
      for (const hand of HANDS) removeEventListener(hand, letGo, { capture: true });
    };
  }, []);
  return null;
}

function approach(top: number | undefined): void {
  if (top !== undefined) scrollTo({ top, behavior: "instant" });
}
