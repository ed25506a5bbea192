"use client";

import { useRef } from "react";
import { PartFor } from "@/components/session/page-for";
import { usePlaceFocus } from "@/lib/browser/use-place-focus";
import type { Recommendations } from "@/lib/lists/recommendations";
import type { MovieCard } from "@/lib/model/movies";
import { RATINGS_NEEDED } from "@/lib/model/onboarding-ratings";
import type { Stars } from "@/lib/model/stars";
import { FindFilm } from "./find-film";
import { FirstList } from "./first-list";
import { RatedSoFar } from "./rated-so-far";
import { RatingProgress } from "./rating-progress";
import { FILM_COLUMNS, SeedTile } from "./seed-tile";
import { useFirstList } from "./use-first-list";
import { useOnboardingRatings } from "./use-onboarding-ratings";

type Props = { name?: string; genres: string[]; seeds: Recommendations; draft: string };

/**
 * Films to rate, found by name or out of a grid that asks on from each answer; the fifth rating brings the first list,
 * each one after it a better list.
 */
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
  const rate = (movie: MovieCard, stars: Stars) => list.follow(decide(movie, stars).ratings);
  return (
    <div className="mt-6 grid grid-cols-1 gap-8 scriptless:hidden">
      <div className="grid grid-cols-1 gap-4">
        <RatingProgress count={count} />
        <RatedSoFar ratings={onboarding.ratings} onUndo={(movie) => list.follow(takeBack(movie).ratings)} />
      </div>
      {count >= RATINGS_NEEDED && (
        <PartFor person={list.person}>
          <FirstList {...list} onRetry={() => list.follow(onboarding.ratings)} />
        </PartFor>
      )}
      <FindFilm ratings={onboarding.ratings} onRate={rate} />
      <ul ref={grid} aria-label="Films to rate" className={FILM_COLUMNS}>
        {onboarding.shown.map((movie, place) => (
          <SeedTile
            key={movie.id}
            movie={movie}
            onRate={(stars) => {
              keepFocusAt(place);
              rate(movie, stars);
            }}
            onPass={() => {
              keepFocusAt(place);
              decide(movie);
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
