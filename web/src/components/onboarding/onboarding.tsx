"use client";

import { useRef } from "react";
import type { Recommendations } from "@/lib/lists/recommendations";
import { RATINGS_NEEDED } from "@/lib/model/onboarding-ratings";
import { FirstList } from "./first-list";
import { RatedSoFar } from "./rated-so-far";
import { RatingProgress } from "./rating-progress";
import { SeedTile } from "./seed-tile";
import { useFirstList } from "./use-first-list";
import { useOnboardingRatings } from "./use-onboarding-ratings";
import { usePlaceFocus } from "./use-place-focus";

type Props = { name?: string; genres: string[]; seeds: Recommendations; draft: string };

/** Films to rate in a grid that refills; the fifth rating brings the first list, each one after it a better list. */
export function Onboarding({ name, genres, seeds, draft }: Props) {
  const list = useFirstList({ name, genres, draft });
  const { onboarding, decide, takeBack, exhausted, stranded, more } = useOnboardingRatings(seeds, {
    genres,
    draft,
    onReturn: list.follow,
  });
  const grid = useRef<HTMLUListElement>(null);
  const keepFocusAt = usePlaceFocus(grid, onboarding.shown);
  const count = onboarding.ratings.length;
  return (
    <div className="mt-6 grid grid-cols-1 gap-8 scriptless:hidden">
      <div className="grid grid-cols-1 gap-4">
        <RatingProgress count={count} />
        <RatedSoFar ratings={onboarding.ratings} onUndo={(movie) => list.follow(takeBack(movie).ratings)} />
      </div>
      {count >= RATINGS_NEEDED && <FirstList {...list} onRetry={() => list.follow(onboarding.ratings)} />}
      <ul
        ref={grid}
        aria-label="Films to rate"
        className="grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3 sm:gap-5"
      >
        {onboarding.shown.map((movie, place) => (
          <SeedTile
            key={movie.id}
            movie={movie}
            onDecide={(stars) => {
              keepFocusAt(place);
              const next = decide(movie, stars);
              if (stars !== undefined) list.follow(next.ratings);
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
