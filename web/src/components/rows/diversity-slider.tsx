"use client";

import { useEffect, useEffectEvent, useId, useRef, useState } from "react";

/** Long enough for a hand or a key to come to rest. */
const PAUSE_MS = 250;

/** From "more of the same" (0) to "surprise me" (1): the browser's own slider, which costs no script. */
export function DiversitySlider({ initial, onChoose }: { initial: number; onChoose: (diversity: number) => void }) {
  const [value, setValue] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [same, surprise] = [useId(), useId()];
  useEffect(() => () => clearTimeout(timer.current), []);

  function move(next: number) {
    setValue(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChoose(next), PAUSE_MS);
  }

  const slider = useRef<HTMLInputElement>(null);
  const meetEarlyMove = useEffectEvent(() => {
    const early = slider.current?.valueAsNumber ?? initial;
    if (early !== initial) move(early);
  });
  useEffect(() => meetEarlyMove(), []);

  return (
    <div className="flex w-full items-center gap-3 text-sm text-hush sm:w-auto">
      <span id={same}>More of the same</span>
      <input
        ref={slider}
        type="range"
        autoComplete="off"
        min={0}
        max={1}
        step={0.1}
        value={value}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
        aria-label="Diversity of your picks"
        aria-describedby={`${same} ${surprise}`}
        aria-valuetext={`${Math.round(value * 100)} percent`}
        className="h-10 min-w-28 flex-1 cursor-pointer accent-accent sm:w-36"
      />
      <span id={surprise}>Surprise me</span>
    </div>
  );
}
