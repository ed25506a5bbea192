"use client";

import { useRef } from "react";
import { MarkMovie } from "@/components/marks/mark-movie";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { OpenedTold } from "@/components/told/opened-told";
import { usePlaceFocus } from "@/lib/browser/use-place-focus";
import { MARK_NAMES, type MarkKind, NO_MARKS } from "@/lib/marks/marks";
import type { MovieCard } from "@/lib/model/movies";

type Props = { kind: MarkKind; movies: MovieCard[]; none: string };

/** The movies of such a list, each with the buttons to change that; the focus goes on from the place of one that leaves. */
export function MarkedMovies({ kind, movies, none }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const keepFocusAt = usePlaceFocus(list, movies.map(({ id }) => id).join());
  return (
    <div ref={list} className="mt-8">
      {movies.length === 0 && (
        <p data-place tabIndex={-1} className="text-lg">
          {none}
        </p>
      )}
      <OpenedTold>
        <MovieGrid label={MARK_NAMES[kind]}>
          {movies.map((movie, place) => (
            <li key={movie.id} data-place tabIndex={-1} className="outline-offset-2">
              <MovieTile movie={movie} />
              <div className="mt-2">
                <MarkMovie
                  id={movie.id}
                  title={movie.title}
                  initial={{ ...NO_MARKS, [kind]: true }}
                  onMark={() => keepFocusAt(place)}
                />
              </div>
            </li>
          ))}
        </MovieGrid>
      </OpenedTold>
    </div>
  );
}
