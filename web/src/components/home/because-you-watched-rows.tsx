import { Row } from "@/components/rows/row";
import { becauseYouWatched } from "@/lib/api/recommendations";
import { ROW_PAGE } from "@/lib/model/rows";
import { starsText } from "@/lib/model/stars";

const WATCHED_ROWS = 3;

/** A row for each of a few movies the person liked lately. */
export async function BecauseYouWatchedRows({ person }: { person: number }) {
  const rows = await becauseYouWatched(person, WATCHED_ROWS, ROW_PAGE);
  return rows.map(({ movie, stars, list }) => (
    <Row
      key={movie.id}
      eyebrow={`Because you gave ${starsText(stars)} to`}
      title={movie.title}
      source={{ kind: "similar", movie: movie.id }}
      first={list}
    />
  ));
}
