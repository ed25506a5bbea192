"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Stars } from "@/lib/people";

const KEYS_PAUSE_MS = 900;

/**
 * Waits until a choice of stars has settled: arrow keys walk through a radio group choosing each star on their way,
 * so a choice by keys counts once they rest or the focus leaves; one by pointer counts after `pointerPause`.
 */
export function useSettling(act: (stars: Stars) => void, pointerPause = 0) {
  const [choice, setChoice] = useState<Stars>();
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; stars: Stars }>(undefined);
  const latestAct = useRef(act);
  useEffect(() => {
    latestAct.current = act;
  });

  const settle = useCallback(() => {
    const settled = waiting.current;
    if (!settled) return;
    waiting.current = undefined;
    clearTimeout(settled.timer);
    setChoice(undefined);
    latestAct.current(settled.stars);
  }, []);

  const choose = useCallback(
    (stars: Stars, byPointer: boolean) => {
      setChoice(stars);
      clearTimeout(waiting.current?.timer);
      waiting.current = { stars, timer: setTimeout(settle, byPointer ? pointerPause : KEYS_PAUSE_MS) };
    },
    [settle, pointerPause],
  );

  useEffect(() => settle, [settle]);

  return { choice, choose, settle };
}
