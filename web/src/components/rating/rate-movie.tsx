"use client";

import { type Stars, starsText } from "@/lib/model/stars";
import { EnterKeeps } from "./enter-keeps";
import { StarRating } from "./star-rating";
import { useRating } from "./use-rating";
import { useSettling } from "./use-settling";

/** Stars to set, change and take back; without scripts, to read. */
export function RateMovie({ id, title, initial }: { id: number; title: string; initial?: Stars }) {
  const { shown, rate } = useRating({ id, title }, initial);
  const { choice, choose, settle } = useSettling(rate);
  const stars = choice?.stars ?? shown;
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-4 gap-y-1">
      <div className="scriptless:hidden">
        <StarRating title={title} value={stars} onChange={choose} onSettle={settle} />
      </div>
      {stars === undefined ? (
        <span className="text-sm text-hush scriptless:hidden">Seen it? Rate it.</span>
      ) : (
        <>
          <span className="text-sm font-semibold">{starsText(stars)}</span>
          {choice?.byKeys ? <EnterKeeps /> : <Remove title={title} onClick={() => rate(undefined)} />}
        </>
      )}
    </div>
  );
}

function Remove({ title, onClick }: { title: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="rounded px-2 py-1.5 text-sm text-hush underline underline-offset-4 hover:text-ink scriptless:hidden"
    >
      Remove<span className="sr-only"> my rating of {title}</span>
    </button>
  );
}
