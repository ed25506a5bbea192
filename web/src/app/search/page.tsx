import type { Metadata } from "next";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { SearchPrompt } from "@/components/search/search-prompt";
import { searchMovies } from "@/lib/api/movies";
import { one, type SearchParams } from "@/lib/search-params";

const RESULTS = 60;

export const metadata: Metadata = { title: "Search" };

export default async function SearchPage({ searchParams }: { searchParams: SearchParams }) {
  const words = ((await one(searchParams, "q")) ?? "").trim();
  const movies = await searchMovies(words, RESULTS);
  return (
    <section className="stage pt-10">
      <SearchPrompt words={words} found={movies.length} />
      <div className="mt-10">
        <MovieGrid label="Results">
          {movies.map((movie) => (
            <li key={movie.id}>
              <MovieTile movie={movie} />
            </li>
          ))}
        </MovieGrid>
      </div>
    </section>
  );
}
