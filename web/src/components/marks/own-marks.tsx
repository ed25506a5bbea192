import { marksOf } from "@/lib/api/people";
import type { MovieCard } from "@/lib/model/movies";
import { MarkMovie } from "./mark-movie";

/** What the person said of this movie beside stars, or still may. */
export async function OwnMarks({ movie, person }: { movie: MovieCard; person: number }) {
  const marks = await marksOf(person, movie.id);
  return <MarkMovie key={`${person}-${movie.id}`} id={movie.id} title={movie.title} initial={marks} />;
}
