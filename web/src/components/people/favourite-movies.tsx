import { Poster } from "@/components/movies/poster";
import type { MovieCard } from "@/lib/model/movies";

const SHOWN = 5;

/** Posters of what a person loved. */
export function FavouriteMovies({ movies }: { movies: MovieCard[] }) {
  return (
    <ul aria-label="Loved" className="grid grid-cols-5 gap-2">
      {movies.slice(0, SHOWN).map((movie) => (
        <li key={movie.id}>
          <span className="sr-only">{movie.title}</span>
          <Poster movie={movie} sizes="4rem" />
        </li>
      ))}
    </ul>
  );
}
