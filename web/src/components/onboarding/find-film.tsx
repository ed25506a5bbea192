"use client";

import { useState } from "react";
import { useSuggestions } from "@/components/search/use-suggestions";
import type { MovieCard } from "@/lib/model/movies";
import type { OnboardingRating } from "@/lib/model/onboarding-ratings";
import type { Stars } from "@/lib/model/stars";
import { FILM_COLUMNS, SeedTile } from "./seed-tile";

type Props = { ratings: OnboardingRating[]; onRate: (movie: MovieCard, stars: Stars) => void };

/** Finds films that one knows by their names, to rate them here. */
export function FindFilm({ ratings, onRate }: Props) {
  const [typed, setTyped] = useState("");
  const { movies, words, failed } = useSuggestions(typed);
  return (
    <search className="grid grid-cols-1 gap-4">
      <label className="block max-w-xl">
        <span className="sign mb-2 block text-2xl">Know another one?</span>
        <input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          placeholder="Find a film by its title"
          autoComplete="off"
          className="w-full rounded-full border border-rim bg-lobby px-5 py-2.5 placeholder:text-hush"
        />
      </label>
      <p role="status" className={words === "" ? "sr-only" : "text-hush"}>
        {words !== "" && said(movies.length, words, failed)}
      </p>
      {movies.length > 0 && (
        <ul aria-label="Films found" className={FILM_COLUMNS}>
          {movies.map((movie) => (
            <SeedTile
              key={movie.id}
              movie={movie}
              stars={ratings.find((rating) => rating.movie.id === movie.id)?.stars}
              onRate={(stars) => onRate(movie, stars)}
            />
          ))}
        </ul>
      )}
    </search>
  );
}

function said(count: number, words: string, failed: boolean): string {
  if (failed) return "The search did not answer. Please try again.";
  if (count === 0) return `Nothing is called “${words}”.`;
  return `${count} ${count === 1 ? "film" : "films"} found: rate what you have seen.`;
}
