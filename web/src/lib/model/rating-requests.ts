import { Refused } from "@/lib/errors";
import { checkedId, fields } from "@/lib/sent-fields";
import { isStars, type Stars } from "./stars";

/** One rating on its way: by the person whom the page shows; without stars it is taken back. */
export type RatingRequest = { person: number; movie: number; stars?: Stars; key: string };

/** Who somebody new is, as far as they say, and their first ratings. */
export type ColdStart = { name?: string; genres: string[]; ratings: { movie: number; stars: Stars }[] };

export const LONGEST_NAME = 60;

const MOST_RATINGS = 1000;

/**
 * A rating as a browser sent it; the types of an action's parameters bind nobody who calls it by hand.
 *
 * @throws Refused when it is none
 */
export function checkedRating(sent: unknown): RatingRequest {
  const { person, movie, stars, key } = fields(sent);
  if (stars !== undefined && !isStars(stars)) throw new Refused(422, "Stars go from ½ to 5 in halves.");
  return { person: checkedId(person), movie: checkedId(movie), stars, key: checkedKey(key) };
}

/** A cold start as a browser sent it; of several ratings of one movie the last one counts. */
export function checkedColdStart(sent: unknown): ColdStart {
  const { name, genres, ratings } = fields(sent);
  if (name !== undefined && !isText(name)) throw new Refused(422, `A name has at most ${LONGEST_NAME} letters.`);
  if (!Array.isArray(genres) || !genres.every(isText)) throw new Refused(422, "Genres are words.");
  if (!Array.isArray(ratings) || ratings.length > MOST_RATINGS) throw new Refused(422, "These are no ratings.");
  return { name, genres, ratings: ratings.map(checkedFirstRating) };
}

function checkedFirstRating(sent: unknown): { movie: number; stars: Stars } {
  const { movie, stars } = fields(sent);
  if (!isStars(stars)) throw new Refused(422, "Stars go from ½ to 5 in halves.");
  return { movie: checkedId(movie), stars };
}

export function checkedKey(sent: unknown): string {
  if (typeof sent !== "string" || !/^[\w-]{8,64}$/.test(sent))
    throw new Refused(422, "This request has no proper key.");
  return sent;
}

function isText(sent: unknown): sent is string {
  return typeof sent === "string" && sent.length <= LONGEST_NAME;
}
