import "server-only";
import type { Recommendations } from "@/lib/lists/recommendations";
import { listName, type RowSource } from "@/lib/lists/rows";
import type { Sections } from "@/lib/lists/sections";
import { api, dataOf } from "./client";
import { toRecommendations, toSections } from "./reshape";
import { sharedApi } from "./shared";

type PageRequest = { person?: number; cursor?: string; limit: number };

/** One page of a row. */
export async function recommendations(row: RowSource, page: PageRequest): Promise<Recommendations> {
  const asked = ask(row, { user_id: page.person, cursor: page.cursor, limit: page.limit });
  return toRecommendations(await dataOf(asked), listName(row));
}

/** The lists of a page, a person's or anybody's, each of so many movies at most; no movie is in two of them. */
export async function sections(person: number | undefined, limit: number): Promise<Sections> {
  const query = { user_id: person, limit };
  return toSections(await dataOf(sharedApi("crowd").GET("/api/recommendations/sections", { params: { query } })));
}

/** Each kind of row is one question to the backend. */
function ask(row: RowSource, page: { user_id?: number; cursor?: string; limit: number }) {
  const own = { ...page, user_id: page.user_id ?? 0 };
  switch (row.kind) {
    case "for-you":
      return api().GET("/api/recommendations/for-you", { params: { query: { ...own, diversity: row.diversity } } });
    case "hidden-gems":
      return api().GET("/api/recommendations/hidden-gems", { params: { query: own } });
    case "fresh":
      return sharedApi("crowd").GET("/api/recommendations/fresh", { params: { query: page } });
    case "mood":
      return sharedApi().GET("/api/recommendations/mood", { params: { query: { ...page, q: row.words } } });
    case "together": {
      const query = { cursor: page.cursor, limit: page.limit, user_ids: row.people };
      return api().GET("/api/recommendations/together", { params: { query } });
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
      const answers = row.answers.map(({ movie, stars }) => `${movie}:${stars ?? "unseen"}`);
      const query = { cursor: page.cursor, limit: page.limit, genres: row.genres, answers };
      return sharedApi("crowd").GET("/api/recommendations/seed-movies", { params: { query } });
    }
  }
}
