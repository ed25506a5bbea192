"use client";

import { type FocusEvent, useId, useState } from "react";
import { STARS, type Stars, starsText } from "@/lib/people";
import { HalfStar } from "./half-star";

export type StarRatingProps = {
  title: string;
  value?: Stars;
  /** A choice by keys may still move on, until it is settled. */
  onChange: (stars: Stars, byKeys: boolean) => void;
  onSettle: () => void;
  /** Whole stars only, for narrow places. */
  whole?: boolean;
};

/** Five stars as a group of radio buttons, each at least 24 px wide (WCAG 2.5.8). */
export function StarRating({ title, value, onChange, onSettle, whole = false }: StarRatingProps) {
  const name = useId();
  const [pointed, setPointed] = useState<Stars>();
  const lit = pointed ?? value ?? 0;
  const choices = STARS.filter((stars) => !whole || stars % 1 === 0);
  return (
    <fieldset
      onPointerLeave={() => setPointed(undefined)}
      onBlur={(event) => leaves(event) && onSettle()}
      onKeyDown={(event) => event.key === "Enter" && onSettle()}
      className="rounded-md has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent"
    >
      <legend className="sr-only">Your rating of {title}</legend>
      <div className="flex">
        {choices.map((stars) => (
          <label
            key={stars}
            className={`relative flex h-11 items-center ${place(stars, whole)}`}
            onPointerEnter={(event) => hovers(event) && setPointed(stars)}
          >
            <input
              type="radio"
              name={name}
              value={stars}
              checked={value === stars}
              aria-label={starsText(stars)}
              onChange={(event) => onChange(stars, (event.nativeEvent as MouseEvent).detail === 0)}
              className="absolute inset-0 size-full cursor-pointer appearance-none outline-none"
            />
            {whole && <HalfStar side="left" lit={stars <= lit} small />}
            <HalfStar side={whole || stars % 1 === 0 ? "right" : "left"} lit={stars <= lit} small={whole} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Halves of one star meet in the middle of their places. */
function place(stars: Stars, whole: boolean): string {
  if (whole) return "w-7 justify-center";
  return `w-6 ${stars % 1 === 0 ? "justify-start" : "justify-end"}`;
}

function leaves(event: FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}

function hovers(event: React.PointerEvent): boolean {
  return event.pointerType === "mouse";
}
