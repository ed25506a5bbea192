import { parseId } from "@/lib/model/ids";
import { parseAnswers, type SeedAnswer, seedAnswerText } from "@/lib/model/seed-answers";
import { isGroup, parseGroup } from "./group";

/** A row of movies that can be asked for page by page. */
export type RowSource =
  | { kind: "for-you"; diversity: number }
  | { kind: "similar"; movie: number }
  | { kind: "genre"; genre: string }
  | { kind: "trending" }
  | { kind: "hidden-gems" }
  | { kind: "fresh" }
  | { kind: "mood"; words: string }
  | { kind: "together"; people: number[] }
  | { kind: "seeds"; genres: string[]; answers: SeedAnswer[] };

/** Whether a row is somebody's own, so that nobody can ask for it who is not there. */
export function isPersonal({ kind }: RowSource): boolean {
  return kind === "for-you" || kind === "hidden-gems";
}

/** What a row's list is called in what is told of it, wherever it is shown. */
export function listName({ kind }: RowSource): string {
  return kind.replaceAll("-", "_");
}

/** Movies per page: enough to fill a wide screen, few enough for a quick first paint. */
export const ROW_PAGE = 14;

/** Movies per page of a grid. */
export const GRID_PAGE = 36;

/** Most movies per page that the backend gives. */
export const MOST_AT_ONCE = 100;

/** The address at which the browser gets the next page of a row, for the person whom the page shows or for nobody. */
export function rowAddress(row: RowSource, page: { cursor?: string; limit?: number; person?: number } = {}): string {
  const query = new URLSearchParams({ limit: String(page.limit ?? ROW_PAGE) });
  if (page.cursor) query.set("cursor", page.cursor);
  if (page.person) query.set("person", String(page.person));
  if (row.kind === "for-you") query.set("diversity", String(row.diversity));
  if (row.kind === "similar") query.set("movie", String(row.movie));
  if (row.kind === "genre") query.set("genre", row.genre);
  if (row.kind === "mood") query.set("q", row.words);
  if (row.kind === "together") for (const each of row.people) query.append("with", String(each));
  if (row.kind === "seeds") {
    for (const genre of row.genres) query.append("genre", genre);
    for (const answer of row.answers) query.append("answer", seedAnswerText(answer));
  }
  return `/api/rows/${row.kind}?${query}`;
}

/** The page of a genre. */
export function genreAddress(genre: string): string {
  return `/genre/${encodeURIComponent(genre)}`;
}

/** The row that an address names; nothing when it names none. */
export function parseRow(kind: string, query: URLSearchParams): RowSource | undefined {
  const genres = query.getAll("genre").filter(Boolean);
  const movie = parseId(query.get("movie") ?? "");
  const words = query.get("q")?.trim();
  const people = parseGroup(query.getAll("with"));
  if (kind === "for-you") return { kind, diversity: parseDiversity(query.get("diversity")) };
  if (kind === "similar" && movie !== undefined) return { kind, movie };
  if (kind === "genre" && genres[0]) return { kind, genre: genres[0] };
  if (kind === "trending" || kind === "hidden-gems" || kind === "fresh") return { kind };
  if (kind === "mood" && words) return { kind, words };
  if (kind === "together" && isGroup(people)) return { kind, people };
  if (kind === "seeds") return { kind, genres, answers: parseAnswers(query.getAll("answer")) };
  return undefined;
}

/** 0 (more of the same) to 1 (surprise me); anything else counts as 0. */
export function parseDiversity(text: string | null | undefined): number {
  const value = Number(text);
  return value >= 0 && value <= 1 ? value : 0;
}
