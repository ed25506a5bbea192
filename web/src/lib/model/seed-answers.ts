import { parseId } from "./ids";
import { isStars, type Stars } from "./stars";

/** What a newcomer said of one movie: stars, or none for "haven't seen it". */
export type SeedAnswer = { movie: number; stars?: Stars };

const UNSEEN = "unseen";

/** More answers than these tell no more, and addresses have an end. */
export const MOST_ANSWERS = 100;

/** An answer as it stands in an address: `862:4.5`, or `862:unseen`. */
export function seedAnswerText({ movie, stars }: SeedAnswer): string {
  return `${movie}:${stars ?? UNSEEN}`;
}

/** The answers out of an address; what is none is left out. */
export function parseAnswers(texts: string[]): SeedAnswer[] {
  return texts.slice(0, MOST_ANSWERS).flatMap((text) => {
    const [id = "", said = ""] = text.split(":");
    const movie = parseId(id);
    const stars = Number(said);
    if (movie === undefined) return [];
    if (said === UNSEEN) return { movie };
    return isStars(stars) ? { movie, stars } : [];
  });
}
