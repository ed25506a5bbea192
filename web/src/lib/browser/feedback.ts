import type { Feedback, Told } from "@/lib/feedback/told";
import type { Showing } from "@/lib/lists/recommendations";
import { eventId } from "@/lib/request-key";
import { sendAside } from "./send-aside";

const ADDRESS = "/api/events";
const WAIT_MS = 5_000;
const MOST = 50;

let waiting: { person?: number; movie: number; showing: Showing }[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells that a movie was opened, and where if an answer of the recommender showed it; what was shown before goes ahead. */
export function tellClick(person: number | undefined, movie: number, showing?: Showing): void {
  flushShown();
  const where = showing && { recommendation_id: showing.answer, position: showing.position };
  send({ person, events: [{ event_id: eventId(), type: "clicked", at: now(), tmdb_id: movie, ...where }] });
}

/** Tells that somebody searched and how many movies were found; the words only where they agreed that they are kept. */
export function tellSearched(person: number | undefined, results: number, words?: string): void {
  const kept = words === undefined ? {} : { text: words, may_keep_text: true };
  send({ person, events: [{ event_id: eventId(), type: "searched", at: now(), results, ...kept }] });
}

/** Tells that a movie came into view: soon and together with others, at the latest when the page is left or hidden. */
export function tellShown(person: number | undefined, movie: number, showing: Showing): void {
  waiting.push({ person, movie, showing });
  if (waiting.length >= MOST) {
    flushShown();
    return;
  }
  if (timer) return;
  timer = setTimeout(flushShown, WAIT_MS);
  // A phone may end a page that it has hidden without a further word.
  document.addEventListener("visibilitychange", flushIfHidden);
  addEventListener("pagehide", flushShown);
}

function flushIfHidden(): void {
  if (document.hidden) flushShown();
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
    variant: showing.variant,
    shown: seen.map(({ movie, showing: { position, propensity } }) => ({ tmdb_id: movie, position, propensity })),
  };
}

function now(): string {
  return new Date().toISOString();
}

function send(feedback: Feedback): void {
  sendAside(ADDRESS, feedback);
}
