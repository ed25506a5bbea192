import type { MovieCard } from "@/lib/model/movies";
import { FROM_START, type Recommendations } from "./recommendations";
import { genreAddress, type RowSource } from "./rows";

export type SectionCode =
  | "personalized"
  | "trending"
  | "hidden_gems"
  | "by_your_genres"
  | "because_you_watched"
  | "fresh";

/** One list of a page, and the movie or the one genre that it is about, if any. */
export type Section = { code: SectionCode; title: string; movie?: MovieCard; genre?: string; list: Recommendations };

type About = Pick<Section, "code" | "movie" | "genre">;

/** A page of lists: its lists in their order, and those that came too late. */
export type Sections = { sections: Section[]; missing: SectionCode[] };

/** What each section is called while it has no title of its own. */
export const SECTION_NAMES: Record<SectionCode, string> = {
  personalized: "For you",
  trending: "Trending",
  hidden_gems: "Hidden Gems",
  by_your_genres: "By your genres",
  because_you_watched: "Because you watched",
  fresh: "Fresh",
};

/** The row that goes on where the section ends; nothing when there is no more of it. */
export function sourceOf({ code, movie, genre }: About): RowSource | undefined {
  if (code === "personalized") return { kind: "for-you", diversity: 0 };
  if (code === "trending") return { kind: "trending" };
  if (code === "hidden_gems") return { kind: "hidden-gems" };
  if (code === "fresh") return { kind: "fresh" };
  if (code === "by_your_genres" && genre) return { kind: "genre", genre };
  if (code === "because_you_watched" && movie) return { kind: "similar", movie: movie.id };
  return undefined;
}

/** Where to see all of a section. */
export function addressOf({ code, movie, genre }: About): string | undefined {
  if (code === "personalized") return "/for-you";
  if (code === "trending") return "/trending";
  if (code === "hidden_gems") return "/hidden-gems";
  if (code === "fresh") return "/fresh";
  if (code === "by_your_genres") return genre ? genreAddress(genre) : "#genres";
  return code === "because_you_watched" && movie ? `/movie/${movie.id}` : undefined;
}

/** A list that a section began and a row of its own goes on with, from its start: the section has no cursor. */
export function goesOn(section: About, list: Recommendations): Recommendations {
  return sourceOf(section) ? { ...list, cursor: FROM_START } : list;
}

/** The same sections without movies that stand elsewhere on the page, each movie in the first of them that has it. */
export function apart(sections: Section[], elsewhere: number[]): Section[] {
  const seen = new Set(elsewhere);
  return sections
    .map((section) => {
      const items = section.list.items.filter(({ movie }) => !seen.has(movie.id) && seen.add(movie.id));
      return { ...section, list: { ...section.list, items } };
    })
    .filter(({ list }) => list.items.length > 0);
}
