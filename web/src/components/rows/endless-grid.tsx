"use client";

import { useRef } from "react";
import { DegradedNote } from "@/components/feedback/degraded-note";
import { TileMarks } from "@/components/marks/tile-marks";
import { GridSkeleton } from "@/components/movies/grid-skeleton";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { useFeedback } from "@/components/told/use-feedback";
import { areTelling, type Recommendations } from "@/lib/lists/recommendations";
import type { RowSource } from "@/lib/lists/rows";
import { useMore } from "./use-more";
import { useNearEnd } from "./use-near-end";

/** A grid of movies that grows as one scrolls. */
export function EndlessGrid({ label, source, first }: { label: string; source: RowSource; first: Recommendations }) {
  const { items, state, more } = useMore(source, first);
  const explained = areTelling(first.items);
  const end = useNearEnd<HTMLDivElement>(more, state === "idle");
  const grid = useRef<HTMLDivElement>(null);
  useFeedback(grid, items);
  return (
    <>
      {first.degraded && <DegradedNote />}
      <div ref={grid}>
        <MovieGrid label={label}>
          {items.map(({ movie, reason }) => (
            <li key={movie.id} data-movie={movie.id} className="relative">
              <MovieTile
                movie={movie}
                reason={explained ? reason : undefined}
                over={<TileMarks id={movie.id} title={movie.title} />}
              />
            </li>
          ))}
        </MovieGrid>
      </div>
      <div ref={end} />
      {state === "loading" && <GridSkeleton count={6} />}
      {state === "failed" && (
        <p className="mt-8 text-center">
          <button type="button" onClick={more} className="rounded-full border border-rim px-6 py-3 font-semibold">
            More did not come. Try again
          </button>
        </p>
      )}
    </>
  );
}
