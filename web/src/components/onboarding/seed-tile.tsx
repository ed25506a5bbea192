"use client";

import { Poster } from "@/components/movies/poster";
import { EnterKeeps } from "@/components/rating/enter-keeps";
import { StarRating } from "@/components/rating/star-rating";
import { useSettling } from "@/components/rating/use-settling";
import type { MovieCard } from "@/lib/model/movies";
import type { Stars } from "@/lib/model/stars";

/** Long enough to see the stars light up before the movie makes room. */
const SEEN_MS = 350;

/** As many columns of these tiles as fit. */
export const FILM_COLUMNS = "grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-3 sm:gap-5";

type Props = { movie: MovieCard; stars?: Stars; onRate: (stars: Stars) => void; onPass?: () => void };

/** One film to rate or, where it was not asked for by name, to pass over. */
export function SeedTile({ movie, stars, onRate, onPass }: Props) {
  const { choice, choose, settle } = useSettling(onRate, SEEN_MS);
  return (
    <li data-place tabIndex={-1} className="rounded-xl bg-lobby p-3 outline-offset-2">
      <div className="flex gap-4">
        <div className="w-20 shrink-0 sm:w-24">
          <Poster movie={movie} sizes="6rem" />
        </div>
        <h2 className="line-clamp-5 min-w-0 self-center text-base leading-[1.3] font-semibold">
          {movie.title} <span className="font-normal text-hush">{movie.year}</span>
        </h2>
      </div>
      <div className="mt-1 flex justify-center">
        <StarRating title={movie.title} value={choice?.stars ?? stars} onChange={choose} onSettle={settle} />
      </div>
      <div className="grid min-h-9 place-items-center">
        {choice?.byKeys && <EnterKeeps />}
        {!choice?.byKeys && onPass && <NotSeen title={movie.title} onClick={onPass} />}
      </div>
    </li>
  );
}

function NotSeen({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="w-full rounded px-2 py-2 text-sm text-hush underline underline-offset-4 hover:text-ink"
    >
      Haven’t seen it<span className="sr-only">: {title}</span>
    </button>
  );
}
