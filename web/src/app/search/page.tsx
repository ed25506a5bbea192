import type { Metadata } from "next";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { SearchPrompt } from "@/components/search/search-prompt";
import { searchMovies } from "@/lib/api/movies";
import { one, type SearchParams } from "@/lib/http/search-params";

type Props = { searchParams: SearchParams };

const RESULTS = 60;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const words = await asked(searchParams);
  return {
    title: words ? `“${words}”` : "Search",
    description: words ? `Movies called something like “${words}”.` : "Find a movie by its title; a typo is no harm.",
    robots: { index: false },
  };
}

export default async function SearchPage({ searchParams }: Props) {
  const words = await asked(searchParams);
  const movies = await searchMovies(words, RESULTS);
  return (
    <section className="stage pt-10">
      <SearchPrompt words={words} found={movies.length} />
      <div className="mt-10">
        <MovieGrid label="Results">
          {movies.map((movie) => (
            <li key={movie.id}>
              <MovieTile movie={movie} note={movie.otherTitles.join(", ")} />
            </li>
          ))}
        </MovieGrid>
      </div>
    </section>
  );
}

async function asked(searchParams: SearchParams): Promise<string> {
  return ((await one(searchParams, "q")) ?? "").trim();
}
