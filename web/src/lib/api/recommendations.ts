import "server-only";
import type { BecauseYouWatched, Recommendations } from "@/lib/movies";
import type { Row } from "@/lib/rows";
import { call } from "./client";
import { toRecommendations, toRows } from "./reshape";
import type { WireRecommendations, WireRows } from "./wire";

type Page = { person?: number; cursor?: string; limit: number };

/** One page of a row; each kind of row is one question to the backend. */
export async function recommendations(row: Row, page: Page): Promise<Recommendations> {
  const common = { cursor: page.cursor, limit: page.limit, user_id: page.person };
  return toRecommendations(await call<WireRecommendations>(...question(row, common)));
}

export async function becauseYouWatched(person: number, rows: number, limit: number): Promise<BecauseYouWatched[]> {
  const query = { user_id: person, rows, limit };
  return toRows(await call<WireRows>("/api/recommendations/because-you-watched/", { query }));
}

function question(row: Row, common: Record<string, string | number | undefined>) {
  switch (row.kind) {
    case "for-you":
      return ask("for-you", { ...common, diversity: row.diversity });
    case "similar":
      return ask("similar", { ...common, tmdb_id: row.movie });
    case "genre":
      return ask("by-genre", { ...common, genre: row.genre });
    case "trending":
      return ask("trending", common);
    case "seeds":
      return ask("seed-movies", { cursor: common.cursor, limit: common.limit, genres: row.genres });
  }
}

function ask(name: string, query: Record<string, string | number | string[] | undefined>) {
  return [`/api/recommendations/${name}/`, { query }] as const;
}
