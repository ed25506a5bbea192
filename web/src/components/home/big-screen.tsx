"use client";

import { useMemo, useRef } from "react";
import { useFeedback } from "@/components/told/use-feedback";
import type { Recommendation } from "@/lib/lists/recommendations";
import { Hero } from "./hero";
import { useSurprise } from "./use-surprise";

/** The first of the person's list, or a surprise in its place. */
export function BigScreen({ list, name }: { list: Recommendation[]; name: string }) {
  const { drawn, asking, surprise } = useSurprise(list);
  const pick = drawn ?? list[0];
  const screen = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => (pick ? [pick] : []), [pick]);
  useFeedback(screen, shown);
  if (!pick) return null;
  const eyebrow = drawn ? "A surprise for" : "Tonight’s top pick for";
  return (
    <div ref={screen}>
      <Hero
        pick={pick}
        eyebrow={
          <>
            {eyebrow} <bdi>{name}</bdi>
          </>
        }
      >
        <button
          type="button"
          onClick={surprise}
          aria-disabled={asking}
          className="rounded-full border border-rim px-6 py-2.5 font-semibold hover:bg-velvet scriptless:hidden"
        >
          Surprise me
        </button>
        <p role="status" className="sr-only">
          {drawn && `On the big screen: ${drawn.movie.title}`}
        </p>
      </Hero>
    </div>
  );
}
