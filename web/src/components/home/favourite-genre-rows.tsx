import { StreamedRow } from "@/components/rows/streamed-row";
import { genres } from "@/lib/api/genres";
import type { Person } from "@/lib/model/people";

const ROWS = 3;

/** A personal row in each of the genres the person likes most, filled up with the commonest. */
export async function FavouriteGenreRows({ person }: { person: Person }) {
  const names = [...new Set([...person.genres, ...(await genres())])].slice(0, ROWS);
  return names.map((genre) => (
    <StreamedRow key={genre} eyebrow="Yours in" title={genre} source={{ kind: "genre", genre }} person={person.id} />
  ));
}
