import { type Movie, type MovieCard, runtimeText } from "@/lib/movies";

/** Year, length and genres on one line. */
export function Facts({ movie }: { movie: MovieCard }) {
  const facts = [movie.year, movie.runtimeMinutes && runtimeText(movie.runtimeMinutes), movie.genres.join(", ")];
  return <p className="text-sm font-medium text-hush sm:text-base">{facts.filter(Boolean).join("  ·  ")}</p>;
}

export function Votes({ votes }: { votes: Movie["votes"] }) {
  if (votes.count === 0) return null;
  return (
    <p className="text-sm text-hush">
      <span className="sign text-lg text-ink">{votes.mean.toFixed(1)}</span> of 10 by {votes.count.toLocaleString("en")}{" "}
      votes
    </p>
  );
}
