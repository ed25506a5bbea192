"use client";

import { setMark } from "@/actions/marks";
import { type Change, useChange } from "@/components/session/use-change";
import { type MarkKind, type Marks, withMark } from "@/lib/marks/marks";

type Movie = { id: number; title: string };

/** What a person says of a movie, to say and take back; `learn` takes what they said before. */
export function useMarks(movie: Movie, initial: Marks) {
  const { shown, change, learn } = useChange(initial, "That");
  return { shown, learn, mark: (kind: MarkKind, on: boolean) => change(marking(movie, kind, on)) };
}

function marking(movie: Movie, kind: MarkKind, on: boolean): Change<Marks> {
  return {
    to: (before) => withMark(before, kind, on),
    store: (person) => setMark({ person, movie: movie.id, kind, on }),
    done: inWords(movie.title, kind, on),
    undo: () => marking(movie, kind, !on),
  };
}

function inWords(title: string, kind: MarkKind, on: boolean): string {
  switch (kind) {
    case "watchlist":
      return on ? `${title} is on your watchlist.` : `${title} is off your watchlist.`;
    case "seen":
      return on ? `You have seen ${title}.` : `${title} counts as unseen again.`;
    case "not-interested":
      return on ? `You will not be shown ${title}, and less that is like it.` : `${title} may be shown again.`;
  }
}
