"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { MovieTile } from "@/components/movies/movie-tile";
import { useFeedback } from "@/components/told/use-feedback";
import { scrollBehavior } from "@/lib/browser/motion";
import type { FirstListState } from "./use-first-list";

type Props = Omit<FirstListState, "person"> & { onRetry: () => void };

/** The list so far, which comes into view when there is a first one; what a rating brought in is marked. */
export function FirstList({ items, fresh, asking, problem, onRetry }: Props) {
  const section = useRef<HTMLElement>(null);
  useFeedback(section, items);
  useEffect(() => {
    section.current?.scrollIntoView({ behavior: scrollBehavior(), block: "nearest" });
  }, []);
  return (
    <section ref={section} aria-labelledby="first-list" aria-busy={asking} className="rounded-2xl bg-lobby p-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div>
          <h2 id="first-list" className="sign text-3xl">
            Your program
          </h2>
          <p role="status" className="min-h-6 text-hush">
            {said({ items, fresh, asking, problem })}
          </p>
        </div>
        {problem ? (
          <button type="button" onClick={onRetry} className="rounded-full border border-rim px-7 py-3 font-bold">
            Try again
          </button>
        ) : (
          <Link href="/" prefetch={false} className="rounded-full bg-accent px-7 py-3 font-bold text-on-accent">
            Open my program
          </Link>
        )}
      </div>
      <ol className="no-scrollbar -mx-2 mt-3 flex min-h-64 gap-4 overflow-x-auto px-2 py-2">
        {items.map(({ movie }) => (
          <li key={movie.id} data-movie={movie.id} className="relative w-32 shrink-0 motion-safe:animate-[arrive_.4s]">
            <MovieTile movie={movie} />
            {fresh.includes(movie.id) && (
              <span className="absolute top-2 left-2 rounded bg-accent px-2 text-xs font-bold text-on-accent">New</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function said({ items, fresh, asking, problem }: Omit<Props, "onRetry">): string {
  if (problem) return problem;
  if (asking && items.length === 0) return "Looking for your films …";
  if (fresh.length > 0) return `Your last rating brought ${fresh.length} new ${fresh.length === 1 ? "film" : "films"}.`;
  return "Rate on: every rating makes it more yours.";
}
