import Link from "next/link";
import type { ReactNode } from "react";
import type { Reason } from "@/lib/lists/recommendations";
import type { MovieCard } from "@/lib/model/movies";
import { OnItsWay } from "./on-its-way";
import { Poster } from "./poster";
import { ReasonWords } from "./reason-words";

type Props = { movie: MovieCard; reason?: Reason; note?: string; over?: ReactNode };

/**
 * A poster with its title, leading to the movie's page, and below it why it is here, leading to the movie that the words
 * name, or a note. Every line has its place, so that tiles stand level. What is `over` the poster stands beside the link.
 */
export function MovieTile({ movie, reason, note, over }: Props) {
  return (
    <>
      <Link href={`/movie/${movie.id}`} prefetch={false} className="group block rounded-md">
        <span className="relative block overflow-hidden rounded-md transition-transform duration-200 group-hover:-translate-y-1">
          <Poster movie={movie} sizes="(min-width: 1280px) 12rem, (min-width: 640px) 10rem, 40vw" />
          <OnItsWay />
        </span>
        <span className="mt-2 line-clamp-2 min-h-[2.6em] text-sm leading-[1.3] font-semibold group-hover:text-accent">
          {movie.title}
        </span>
        <span className="block truncate text-xs text-hush">
          {[movie.year, movie.genres[0]].filter(Boolean).join(" · ")}
        </span>
      </Link>
      {over}
      {reason && (
        <p className="mt-1 text-xs text-hush">
          <ReasonWords reason={reason} className="line-clamp-2 min-h-8 rounded-sm" />
        </p>
      )}
      {note && <p className="mt-1 line-clamp-2 min-h-8 text-xs text-hush">{note}</p>}
    </>
  );
}
