"use client";

import Link from "next/link";
import { useId } from "react";
import { TileMarks } from "@/components/marks/tile-marks";
import { MovieTile } from "@/components/movies/movie-tile";
import { useFeedback } from "@/components/told/use-feedback";
import { areTelling, type Recommendations } from "@/lib/lists/recommendations";
import { type RowSource, rowAddress } from "@/lib/lists/rows";
import { DegradedNote } from "../feedback/degraded-note";
import { TILE_WIDTH, TileSkeleton } from "./skeletons";
import { useKeptScroll } from "./use-kept-scroll";
import { useMore } from "./use-more";
import { useNearEnd } from "./use-near-end";
import { useScroller } from "./use-scroller";

type Props = {
  title: string;
  eyebrow?: string;
  /** What it goes on with; without it the row ends where it ends. */
  source?: RowSource;
  first: Recommendations;
  /** Where to see all of it. */
  all?: string;
  /** Movies that stand elsewhere on the page and do not come here. */
  elsewhere?: number[];
};

/** A heading and movies that scroll sideways; more come when the end is near. */
export function Row({ title, eyebrow, source, first, all, elsewhere }: Props) {
  const heading = useId();
  const { items, state, more } = useMore(source, first, elsewhere);
  const explained = areTelling(first.items);
  const { list, edges, page, onKeyDown } = useScroller();
  useFeedback(list, items);
  useKeptScroll(list, source ? rowAddress(source) : title, items.length);
  const end = useNearEnd<HTMLLIElement>(more, state === "idle");
  return (
    <section aria-labelledby={heading} className="stage mt-10">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          {eyebrow && <p className="eyebrow">{eyebrow}</p>}
          <h2 id={heading} className="sign text-2xl sm:text-3xl">
            {title}
          </h2>
        </div>
        {all && <SeeAll address={all} title={title} />}
        <div className="hidden gap-2 sm:pointer-fine:flex scriptless:hidden">
          <PageButton label={`Scroll ${title} back`} sign="‹" disabled={edges.start} onClick={() => page(-1)} />
          <PageButton label={`Scroll ${title} on`} sign="›" disabled={edges.end} onClick={() => page(1)} />
        </div>
      </div>
      {first.degraded && <DegradedNote />}
      <ul
        ref={list}
        data-scroller
        onKeyDown={onKeyDown}
        className="no-scrollbar -mx-3 mt-2 flex snap-x scroll-px-3 gap-4 overflow-x-auto overscroll-x-contain px-3 py-3"
      >
        {items.map(({ movie, reason }) => (
          <li key={movie.id} data-movie={movie.id} className={`${TILE_WIDTH} relative snap-start`}>
            <MovieTile
              movie={movie}
              reason={explained ? reason : undefined}
              over={<TileMarks id={movie.id} title={movie.title} />}
            />
          </li>
        ))}
        {state === "loading" && <TileSkeleton count={3} />}
        {state === "failed" && <TryAgain onClick={more} />}
        <li ref={end} aria-hidden="true" className="w-px shrink-0" />
      </ul>
    </section>
  );
}

function SeeAll({ address, title }: { address: string; title: string }) {
  return (
    <Link
      href={address}
      prefetch={false}
      className="rounded px-1 py-2 text-sm font-semibold text-accent underline-offset-4 hover:underline"
    >
      See all<span className="sr-only"> of {title}</span>
    </Link>
  );
}

function PageButton(props: { label: string; sign: string; disabled: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
      className="sign grid size-10 place-items-center rounded-full border border-rim text-2xl enabled:hover:bg-velvet disabled:opacity-35"
    >
      <span aria-hidden="true" className="-mt-1">
        {props.sign}
      </span>
    </button>
  );
}

function TryAgain({ onClick }: { onClick: () => void }) {
  return (
    <li className={`${TILE_WIDTH} grid aspect-2/3 place-items-center rounded-md border border-rim p-3 text-center`}>
      <button type="button" onClick={onClick} className="rounded px-3 py-2 text-sm font-semibold text-accent">
        More did not come. Try again
      </button>
    </li>
  );
}
