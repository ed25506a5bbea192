import type { ReactNode } from "react";
import { type Movie, type MovieCard, runtimeText } from "@/lib/model/movies";

/** Year, length and genres on one line. */
export function Facts({ movie }: { movie: MovieCard }) {
  const facts = [movie.year, movie.runtimeMinutes && runtimeText(movie.runtimeMinutes), movie.genres.join(", ")];
  return <p className="text-sm font-medium text-hush sm:text-base">{facts.filter(Boolean).join("  ·  ")}</p>;
}

/** What people think of it, here in stars and on TMDB in votes, as far as anybody said. */
export function AverageRatings({ ratings, votes }: Pick<Movie, "ratings" | "votes">) {
  const here = ratings.mean !== undefined && ratings.count > 0;
  if (!here && votes.count === 0) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm text-hush">
      {here && (
        <span>
          <Figure>{ratings.mean?.toFixed(1)}</Figure> of 5 stars by {countText(ratings.count)}
        </span>
      )}
      {votes.count > 0 && (
        <span>
          <Figure>{votes.mean.toFixed(1)}</Figure> of 10 by {votes.count.toLocaleString("en")} votes on TMDB
        </span>
      )}
    </p>
  );
}

function Figure({ children }: { children: ReactNode }) {
  return <span className="sign text-lg text-ink">{children}</span>;
}

function countText(count: number): string {
  return count === 1 ? "one person" : `${count.toLocaleString("en")} people`;
}
