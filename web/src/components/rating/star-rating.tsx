"use client";

import { type FocusEvent, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { isStars, STARS, type Stars, starsText } from "@/lib/model/stars";
import { LitStars } from "./lit-stars";

type Props = {
  title: string;
  value?: Stars;
  /** A choice by keys may still move on, until it is settled. */
  onChange: (stars: Stars, byKeys: boolean) => void;
  onSettle: () => void;
};

/**
 * Five stars as a group of radio buttons, each at least 24 px wide (WCAG 2.5.8). Stars that somebody chose before the
 * scripts had come count once they are there; browsers must not choose any by themselves when they show a page again.
 */
export function StarRating({ title, value, onChange, onSettle }: Props) {
  const name = useId();
  const [pointed, setPointed] = useState<Stars>();
  const group = useRef<HTMLFieldSetElement>(null);
  const meetEarlyChoice = useEffectEvent(() => {
    const early = Number(group.current?.querySelector<HTMLInputElement>("input:checked")?.value);
    if (isStars(early) && early !== value) onChange(early, false);
  });
  useEffect(() => meetEarlyChoice(), []);
  const lit = pointed ?? value ?? 0;
  return (
    <fieldset
      ref={group}
      onPointerLeave={() => setPointed(undefined)}
      onBlur={(event) => leaves(event) && onSettle()}
      onKeyDown={(event) => event.key === "Enter" && onSettle()}
      className="rounded-md has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent"
    >
      <legend className="sr-only">Your rating of {title}</legend>
      <div className="relative flex w-fit">
        <LitStars lit={lit} />
        {STARS.map((stars) => (
          <input
            key={stars}
            type="radio"
            name={name}
            value={stars}
            autoComplete="off"
            checked={value === stars}
            aria-label={starsText(stars)}
            onChange={(event) => onChange(stars, (event.nativeEvent as MouseEvent).detail === 0)}
            onPointerEnter={(event) => hovers(event) && setPointed(stars)}
            className="relative h-11 w-6 cursor-pointer appearance-none outline-none"
          />
        ))}
      </div>
    </fieldset>
  );
}

function leaves(event: FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget);
}

function hovers(event: React.PointerEvent): boolean {
  return event.pointerType === "mouse";
}
