import { StreamedRow } from "@/components/rows/streamed-row";
import { GENRES } from "@/lib/genres";
import type { Person } from "@/lib/people";

const ROWS = 3;

/** A personal row in each of the genres the person likes most. */
export function FavouriteGenreRows({ person }: { person: Person }) {
  const genres = [...new Set([...person.genres, ...GENRES])].slice(0, ROWS);
  return genres.map((genre) => (
    <StreamedRow key={genre} eyebrow="Yours in" title={genre} source={{ kind: "genre", genre }} person={person.id} />
  ));
}
