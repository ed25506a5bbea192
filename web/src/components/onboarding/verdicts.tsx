import type { MovieCard } from "@/lib/movies";
import { starsText } from "@/lib/stars";
import type { Verdict } from "@/lib/tasting";

/** What was rated so far; a press takes it back. */
export function Verdicts({ verdicts, onUndo }: { verdicts: Verdict[]; onUndo: (movie: MovieCard) => void }) {
  return (
    <ul aria-label="Rated so far" className="flex min-h-9 flex-wrap gap-2">
      {verdicts.map(({ movie, stars }) => (
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
