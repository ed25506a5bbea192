"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Stars } from "@/lib/model/stars";

export type Choice = { stars: Stars; byKeys: boolean };

/**
 * Keeps a choice of stars until it counts: arrow keys walk through a radio group choosing each star on their way, so a
 * choice by keys counts when it is settled (by Enter, or because the focus leaves), however long that takes; one by
 * pointer counts after `pause`.
 */
export function useSettling(act: (stars: Stars) => void, pause = 0) {
  const [choice, setChoice] = useState<Choice>();
  const open = useRef<Choice>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latestAct = useRef(act);
  useEffect(() => {
    latestAct.current = act;
  });

  const settle = useCallback(() => {
    const settled = open.current;
    if (!settled) return;
    clearTimeout(timer.current);
    open.current = undefined;
    setChoice(undefined);
    latestAct.current(settled.stars);
  }, []);

  const choose = useCallback(
    (stars: Stars, byKeys: boolean) => {
      clearTimeout(timer.current);
      open.current = { stars, byKeys };
      setChoice(open.current);
      if (!byKeys) timer.current = setTimeout(settle, pause);
    },
    [settle, pause],
  );

  useEffect(() => settle, [settle]);

  return { choice, choose, settle };
}
