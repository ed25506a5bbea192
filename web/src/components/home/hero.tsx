import Link from "next/link";
import type { ReactNode } from "react";
import { Backdrop } from "@/components/movies/backdrop";
import { Facts } from "@/components/movies/facts";
import { Poster } from "@/components/movies/poster";
import { ReasonWords } from "@/components/movies/reason-words";
import { RateMovie } from "@/components/rating/rate-movie";
import type { Recommendation } from "@/lib/lists/recommendations";

type Props = { pick: Recommendation; eyebrow: ReactNode; children?: ReactNode };

/** One movie on the big screen, and what else there is to do about it. */
export function Hero({ pick: { movie, reason }, eyebrow, children }: Props) {
  return (
    <section aria-labelledby="top-pick" data-movie={movie.id} className="screen relative isolate overflow-hidden">
      <Backdrop movie={movie} />
      <div className="stage flex min-h-[26rem] items-end gap-10 pt-10 pb-6 lg:min-h-[30rem]">
        <div className="min-w-0 flex-1">
          <p className="eyebrow">{eyebrow}</p>
          <h1
            id="top-pick"
            className="sign mt-3 line-clamp-3 max-w-4xl pb-1 text-5xl uppercase sm:text-6xl lg:text-7xl"
          >
            <Link href={`/movie/${movie.id}`} prefetch={false} className="hover:text-accent">
              {movie.title}
            </Link>
          </h1>
          <div className="mt-4">
            <Facts movie={movie} />
          </div>
          {reason && (
            <p className="mt-2 max-w-prose text-base">
              <ReasonWords reason={reason} />
            </p>
          )}
          <div className="mt-5 flex flex-wrap items-center gap-x-8 gap-y-3">
            <RateMovie key={movie.id} id={movie.id} title={movie.title} />
            {children}
          </div>
        </div>
        <div className="hidden w-52 shrink-0 rotate-2 md:block lg:w-60">
          <Poster movie={movie} sizes="15rem" eager />
        </div>
      </div>
    </section>
  );
}

export function HeroSkeleton() {
  return (
    <div className="screen" aria-busy="true">
      <div className="stage flex min-h-[26rem] items-end gap-10 pt-10 pb-6 lg:min-h-[30rem]" aria-hidden="true">
        <div className="flex-1">
          <div className="waiting h-5 w-56" />
          <div className="waiting mt-3 h-16 w-full max-w-2xl" />
          <div className="waiting mt-4 h-6 w-72" />
          <div className="waiting mt-5 h-12 w-60" />
        </div>
        <div className="waiting hidden aspect-2/3 w-52 shrink-0 md:block lg:w-60" />
      </div>
    </div>
  );
}
