import { Suspense } from "react";
import { GenreChips } from "@/components/home/genre-chips";
import { TileMarks } from "@/components/marks/tile-marks";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { RowBoundary } from "@/components/rows/row-error";
import { OpenedTold } from "@/components/told/opened-told";
import { SearchTold } from "@/components/told/search-told";
import { searchMovies } from "@/lib/api/movies";
import type { MovieCard } from "@/lib/model/movies";
import type { Person } from "@/lib/model/people";
import { GridOnItsWay, MoodMovies } from "./mood-movies";

const RESULTS = 60;

/** Movies that are called something like the words; where none is, those that the words describe, and the genres. */
export async function TitleResults({ words, person }: { words: string; person?: Person }) {
  const movies = await searchMovies(words, RESULTS);
  return (
    <>
      {words !== "" && <SearchTold words={words} results={movies.length} />}
      {movies.length > 0 ? <Titles movies={movies} /> : <NoTitles words={words} person={person} />}
    </>
  );
}

function Titles({ movies }: { movies: MovieCard[] }) {
  return (
    <>
      <p role="status" className="mt-6 text-lg text-hush">
        {movies.length} {movies.length === 1 ? "movie" : "movies"}, the closest first
      </p>
      <div className="mt-8">
        <OpenedTold>
          <MovieGrid label="Results">
            {movies.map((movie) => (
              <li key={movie.id} className="relative">
                <MovieTile
                  movie={movie}
                  note={movie.otherTitles.join(", ")}
                  over={<TileMarks id={movie.id} title={movie.title} />}
                />
              </li>
            ))}
          </MovieGrid>
        </OpenedTold>
      </div>
    </>
  );
}

function NoTitles({ words, person }: { words: string; person?: Person }) {
  return (
    <>
      <p role="status" className="mt-6 text-lg text-hush">
        {words === ""
          ? "Type a title above; a typo is no harm."
          : "Nothing is called that. Try fewer words, see what fits them, or browse by genre."}
      </p>
      {words !== "" && (
        <RowBoundary title="By mood">
          <h2 className="sign mt-10 mb-5 text-2xl sm:text-3xl">What fits these words</h2>
          <Suspense key={words} fallback={<GridOnItsWay />}>
            <MoodMovies words={words} person={person} />
          </Suspense>
        </RowBoundary>
      )}
      <div className="-mx-[clamp(1rem,4vw,3.5rem)]">
        <GenreChips />
      </div>
    </>
  );
}
