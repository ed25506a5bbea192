import Link from "next/link";
import { Poster } from "@/components/movies/poster";
import { RateMovie } from "@/components/rating/rate-movie";
import { OpenedTold } from "@/components/told/opened-told";
import type { Page } from "@/lib/api/people";
import type { RatedMovie } from "@/lib/model/people";

/** What the person rated, each with stars to change or take back. */
export function RatingsList({ person, page }: { person: number; page: Page<RatedMovie> }) {
  if (page.items.length === 0) return <p className="mt-10 text-lg">No ratings yet. The program page has ideas.</p>;
  return (
    <>
      <OpenedTold>
        <ul className="mt-8 grid grid-cols-1 gap-x-10 lg:grid-cols-2">
          {page.items.map((rated) => (
            <RatedLine key={`${person}-${rated.movie.id}`} rated={rated} />
          ))}
        </ul>
      </OpenedTold>
      {page.cursor && (
        <p className="mt-8 text-center">
          <Link
            href={{ pathname: "/ratings", query: { cursor: page.cursor } }}
            prefetch={false}
            className="inline-block rounded-full border border-rim px-7 py-3 font-semibold hover:bg-velvet"
          >
            Older ratings
          </Link>
        </p>
      )}
    </>
  );
}

function RatedLine({ rated: { movie, stars, ratedAt } }: { rated: RatedMovie }) {
  return (
    <li className="grid grid-cols-[4rem_1fr] items-center gap-x-4 border-b border-edge py-4">
      <div className="sm:row-span-2">
        <Poster movie={movie} sizes="4rem" />
      </div>
      <div className="min-w-0 sm:self-end">
        <h2 className="line-clamp-3 text-lg leading-snug font-semibold">
          <Link href={`/movie/${movie.id}`} prefetch={false} className="hover:text-accent">
            {movie.title}
          </Link>
        </h2>
        <p className="text-sm text-hush">{[movie.year, `rated ${day(ratedAt)}`].filter(Boolean).join(" · ")}</p>
      </div>
      <div className="col-span-2 mt-1 sm:col-span-1 sm:mt-0 sm:self-start">
        <RateMovie id={movie.id} title={movie.title} initial={stars} />
      </div>
    </li>
  );
}

function day(instant: string): string {
  return new Date(instant).toLocaleDateString("en-GB", { dateStyle: "medium", timeZone: "UTC" });
}
