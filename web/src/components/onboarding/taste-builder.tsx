"use client";

import { useRef } from "react";
import type { Recommendations } from "@/lib/movies";
import { ENOUGH } from "@/lib/tasting";
import { BulbProgress } from "./bulb-progress";
import { FirstList } from "./first-list";
import { SeedTile } from "./seed-tile";
import { useFirstList } from "./use-first-list";
import { usePlaceFocus } from "./use-place-focus";
import { useTasting } from "./use-tasting";
import { Verdicts } from "./verdicts";

type Props = { name?: string; genres: string[]; seeds: Recommendations; draft: string };

/** Films to rate in a grid that refills; the fifth rating brings the first list, each one after it a better list. */
export function TasteBuilder({ name, genres, seeds, draft }: Props) {
  const list = useFirstList({ name, genres, draft });
  const { tasting, decide, reconsider, exhausted, stranded, more } = useTasting(seeds, {
    genres,
    draft,
    onReturn: list.follow,
  });
  const grid = useRef<HTMLUListElement>(null);
  const leave = usePlaceFocus(grid, tasting.shown);
  const count = tasting.verdicts.length;
  return (
    <div className="mt-6 grid grid-cols-1 gap-8 scriptless:hidden">
      <div className="grid grid-cols-1 gap-4">
        <BulbProgress count={count} />
        <Verdicts verdicts={tasting.verdicts} onUndo={(movie) => list.follow(reconsider(movie).verdicts)} />
      </div>
      {count >= ENOUGH && <FirstList {...list} onRetry={() => list.follow(tasting.verdicts)} />}
      <ul
        ref={grid}
        aria-label="Films to rate"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3 sm:gap-5"
      >
        {tasting.shown.map((movie, place) => (
          <SeedTile
            key={movie.id}
            movie={movie}
            onDecide={(stars) => {
              leave(place);
              const next = decide(movie, stars);
              if (stars !== undefined) list.follow(next.verdicts);
            }}
          />
        ))}
      </ul>
      {stranded && (
        <p className="text-center">
          <button type="button" onClick={more} className="rounded-full border border-rim px-6 py-3 font-semibold">
            More films did not come. Try again
          </button>
        </p>
      )}
      {exhausted && <p className="text-lg text-hush">That was every film we have for these genres.</p>}
    </div>
  );
}
