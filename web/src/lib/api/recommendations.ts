import "server-only";
import type { BecauseYouWatched, Recommendations } from "@/lib/model/recommendations";
import type { RowSource } from "@/lib/model/rows";
import { api, dataOf } from "./client";
import { toRecommendations, toRows } from "./reshape";
import { sharedApi } from "./shared";

type PageRequest = { person?: number; cursor?: string; limit: number };

/** One page of a row. */
export async function recommendations(row: RowSource, page: PageRequest): Promise<Recommendations> {
  return toRecommendations(await dataOf(ask(row, { user_id: page.person, cursor: page.cursor, limit: page.limit })));
}

/** Rows of movies near those the person liked lately. */
export async function becauseYouWatched(person: number, rows: number, limit: number): Promise<BecauseYouWatched[]> {
  const query = { user_id: person, rows, limit };
  return toRows(await dataOf(api().GET("/api/recommendations/because-you-watched", { params: { query } })));
}

/** Each kind of row is one question to the backend. */
function ask(row: RowSource, page: { user_id?: number; cursor?: string; limit: number }) {
  switch (row.kind) {
    case "for-you": {
      const query = { ...page, user_id: page.user_id ?? 0, diversity: row.diversity };
      return api().GET("/api/recommendations/for-you", { params: { query } });
    }
    case "similar":
      return sharedApi().GET("/api/recommendations/similar", { params: { query: { ...page, tmdb_id: row.movie } } });
    case "genre":
      return sharedApi("crowd").GET("/api/recommendations/by-genre", {
        params: { query: { ...page, genre: row.genre } },
      });
    case "trending":
      return sharedApi("crowd").GET("/api/recommendations/trending", { params: { query: page } });
    case "seeds": {
      const query = { cursor: page.cursor, limit: page.limit, genres: row.genres };
      return sharedApi("crowd").GET("/api/recommendations/seed-movies", { params: { query } });
    }
  }
}
