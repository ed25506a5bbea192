import type { Feedback, Told } from "@/lib/feedback/told";
import type { Showing } from "@/lib/lists/recommendations";
import { eventId } from "@/lib/request-key";

const ADDRESS = "/api/events";
const WAIT_MS = 5_000;
const MOST = 50;

let waiting: { person?: number; movie: number; showing: Showing }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells that a movie was opened; what was shown before it goes along. */
export function tellClick(person: number | undefined, movie: number, showing?: Showing): void {
  flushShown();
  const where = showing && { recommendation_id: showing.answer, position: showing.position };
  send({ person, events: [{ event_id: eventId(), type: "clicked", at: now(), tmdb_id: movie, ...where }] });
}

/** Tells that a movie came into view: soon and together with others, at the latest when the page is left. */
export function tellShown(person: number | undefined, movie: number, showing: Showing): void {
  waiting.push({ person, movie, showing });
  if (waiting.length >= MOST) {
    flushShown();
    return;
  }
  if (timer) return;
  timer = setTimeout(flushShown, WAIT_MS);
  addEventListener("pagehide", flushShown, { once: true });
}

function flushShown(): void {
  clearTimeout(timer);
  timer = undefined;
  const all = waiting;
  waiting = [];
  for (const person of new Set(all.map((one) => one.person))) {
    const theirs = all.filter((one) => one.person === person);
    const lists = new Map(theirs.map(({ showing }) => [nameOf(showing), showing]));
    const events = [...lists].map(([name, showing]) =>
      exposed(
        showing,
        theirs.filter((one) => nameOf(one.showing) === name),
      ),
    );
    send({ person, events });
  }
}

function nameOf({ answer, list }: Showing): string {
  return `${answer} ${list}`;
}

/** What came into view of one list. */
function exposed(showing: Showing, seen: { movie: number; showing: Showing }[]): Told {
  return {
    event_id: eventId(),
    type: "exposed",
    at: now(),
    recommendation_id: showing.answer,
    list: showing.list,
    strategy: showing.strategy,
    release: showing.release,
    shown: seen.map(({ movie, showing: { position } }) => ({ tmdb_id: movie, position })),
  };
}

function now(): string {
  return new Date().toISOString();
}

/** A beacon outlives the page; what does not arrive is not missed. */
function send(feedback: Feedback): void {
  navigator.sendBeacon(ADDRESS, new Blob([JSON.stringify(feedback)], { type: "application/json" }));
}
