import { Suspense } from "react";
import { OwnMarks } from "@/components/marks/own-marks";
import { Backdrop } from "@/components/movies/backdrop";
import { AverageRatings, Facts } from "@/components/movies/facts";
import { Poster } from "@/components/movies/poster";
import type { Movie } from "@/lib/model/movies";
import type { Person } from "@/lib/model/people";
import { Credits } from "./credits";
import { Explanation } from "./explanation";
import { OwnRating, SignInToRate } from "./own-rating";

/** Everything about one movie, and the person's stars for it. */
export function MovieHeading({ movie, person }: { movie: Movie; person?: Person }) {
  return (
    <section aria-labelledby="title" className="screen relative isolate overflow-hidden pb-8">
      <Backdrop movie={movie} />
      <div className="stage grid gap-x-12 gap-y-6 pt-8 sm:grid-cols-[14rem_1fr] sm:pt-14 lg:grid-cols-[19rem_1fr]">
        <div className="w-40 sm:w-auto">
          <Poster movie={movie} sizes="(min-width: 1024px) 19rem, 14rem" eager />
        </div>
        <div className="flex min-w-0 flex-col gap-4 self-end">
          <h1 id="title" className="sign text-5xl uppercase sm:text-6xl lg:text-7xl">
            {movie.title}
          </h1>
          {movie.otherTitles.length > 0 && <p className="text-hush">Also called {movie.otherTitles.join(", ")}</p>}
          {movie.tagline && <p className="font-sign text-xl text-accent">{movie.tagline}</p>}
          <Facts movie={movie} />
          <AverageRatings ratings={movie.ratings} votes={movie.votes} />
          {movie.overview && <p className="max-w-prose text-lg">{movie.overview}</p>}
          <Credits movie={movie} />
          <div className="min-h-12">
            {person ? <OwnRating movie={movie} person={person.id} /> : <SignInToRate movie={movie.id} />}
          </div>
          {person && <OwnMarks movie={movie} person={person.id} />}
          {person && (
            <Suspense fallback={<p className="min-h-6" />}>
              <Explanation movie={movie.id} person={person.id} />
            </Suspense>
          )}
        </div>
      </div>
    </section>
  );
}
