import { Refused } from "@/lib/errors";
import { checkedId, fields } from "@/lib/sent-fields";

/** What a person can say of a movie beside rating it. */
export const MARK_KINDS = ["watchlist", "seen", "not-interested"] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

/** What a person reads: for pages as for buttons, so it stands in no module of the browser alone. */
export const MARK_NAMES: Record<MarkKind, string> = {
  watchlist: "Watchlist",
  seen: "Seen",
  "not-interested": "Not interested",
};

export type Marks = Record<MarkKind, boolean>;

/** One of them on its way, by the person whom the page shows: said, or taken back. */
export type MarkRequest = { person: number; movie: number; kind: MarkKind; on: boolean };

export const NO_MARKS: Marks = { watchlist: false, seen: false, "not-interested": false };

/** What will stand: what was seen or is not wanted has left the watchlist, what is put there is wanted. */
export function withMark(marks: Marks, kind: MarkKind, on: boolean): Marks {
  const next = { ...marks, [kind]: on };
  if (!on) return next;
  return kind === "watchlist" ? { ...next, "not-interested": false } : { ...next, watchlist: false };
}

/**
 * One of them as a browser sent it.
 *
 * @throws Refused when it is none
 */
export function checkedMark(sent: unknown): MarkRequest {
  const { person, movie, kind, on } = fields(sent);
  if (!isMarkKind(kind)) throw new Refused(422, "A movie is on the watchlist, seen, or not of interest.");
  if (typeof on !== "boolean") throw new Refused(422, "That is said, or taken back.");
  return { person: checkedId(person), movie: checkedId(movie), kind, on };
}

function isMarkKind(sent: unknown): sent is MarkKind {
  return MARK_KINDS.some((kind) => kind === sent);
}
