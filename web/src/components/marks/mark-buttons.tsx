"use client";

import { MARK_KINDS, MARK_NAMES, type MarkKind, type Marks } from "@/lib/marks/marks";

const SIGNS: Record<MarkKind, [on: string, off: string]> = {
  watchlist: ["✓", "+"],
  seen: ["✓", "○"],
  "not-interested": ["✓", "✕"],
};

type Props = { title: string; marks: Marks; onMark: (kind: MarkKind, on: boolean) => void };

/** What there is to say of a movie beside stars: buttons that stay pressed, as a group that names the movie. */
export function MarkButtons({ title, marks, onMark }: Props) {
  return (
    <fieldset className="flex flex-wrap gap-2 scriptless:hidden">
      <legend className="sr-only">More about {title}</legend>
      {MARK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          aria-pressed={marks[kind]}
          onClick={() => onMark(kind, !marks[kind])}
          className="rounded-full border border-rim px-4 py-2 text-sm font-semibold hover:bg-velvet aria-pressed:border-accent aria-pressed:bg-velvet aria-pressed:text-accent"
        >
          <span aria-hidden="true" className="mr-1.5 inline-block w-3 text-center">
            {SIGNS[kind][marks[kind] ? 0 : 1]}
          </span>
          {MARK_NAMES[kind]}
        </button>
      ))}
    </fieldset>
  );
}
