"use client";

import * as Slider from "@radix-ui/react-slider";
import { useState } from "react";

/** From "more of the same" (0) to "surprise me" (1). */
export function DiversitySlider({ initial, onChoose }: { initial: number; onChoose: (diversity: number) => void }) {
  const [value, setValue] = useState(initial);
  return (
    <div className="flex w-full items-center gap-3 text-sm text-hush sm:w-auto">
      <span aria-hidden="true">More of the same</span>
      <Slider.Root
        min={0}
        max={1}
        step={0.1}
        value={[value]}
        onValueChange={([next = 0]) => setValue(next)}
        onValueCommit={([next = 0]) => onChoose(next)}
        className="relative flex h-10 min-w-28 flex-1 touch-none items-center sm:w-36"
      >
        <Slider.Track className="relative h-1.5 flex-1 rounded-full bg-rim">
          <Slider.Range className="absolute h-full rounded-full bg-accent" />
        </Slider.Track>
        <Slider.Thumb
          aria-label="Diversity of your picks"
          aria-valuetext={inWords(value)}
          className="block size-6 rounded-full border-2 border-house bg-accent shadow-md"
        />
      </Slider.Root>
      <span aria-hidden="true">Surprise me</span>
    </div>
  );
}

function inWords(value: number): string {
  const percent = `${Math.round(value * 100)} percent`;
  if (value === 0) return `${percent}, more of the same`;
  return value === 1 ? `${percent}, surprise me` : percent;
}
