import { Row } from "@/components/rows/row";
import { becauseYouWatched } from "@/lib/api/recommendations";
import { ROW_PAGE } from "@/lib/rows";

export const WATCHED_ROWS = 3;

/** A row for each of a few movies the person liked lately. */
export async function WatchedRows({ person }: { person: number }) {
  const rows = await becauseYouWatched(person, WATCHED_ROWS, ROW_PAGE);
  return rows.map(({ movie, items }) => (
    <Row
      key={movie.id}
      eyebrow="Because you watched"
      title={movie.title}
      source={{ kind: "similar", movie: movie.id }}
      first={{ items: items.map(({ movie }) => ({ movie })), strategy: "two_tower", degraded: false }}
    />
  ));
}
