import type { MovieCard } from "@/lib/model/movies";
import type { OnboardingRating } from "@/lib/model/onboarding-ratings";
import { starsText } from "@/lib/model/stars";

/** What was rated so far; a press takes it back. */
export function RatedSoFar({ ratings, onUndo }: { ratings: OnboardingRating[]; onUndo: (movie: MovieCard) => void }) {
  return (
    <ul aria-label="Rated so far" className="flex min-h-9 flex-wrap gap-2">
      {ratings.map(({ movie, stars }) => (
        <li key={movie.id}>
          <button
            type="button"
            onClick={() => onUndo(movie)}
            className="flex items-center gap-2 rounded-full border border-edge bg-lobby px-3 py-1.5 text-sm hover:border-rim"
          >
            <span className="max-w-40 truncate">{movie.title}</span>
            <span aria-hidden="true" className="text-accent">
              ★ {stars}
            </span>
            <span className="sr-only">{starsText(stars)}, undo</span>
            <span aria-hidden="true">✕</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
