import { expect, test } from "vitest";
import type { Recommendations } from "@/lib/lists/recommendations";
import { sourceOf } from "@/lib/lists/sections";
import { backendThat } from "../../../tests/backend";
import { recommendations, sections } from "./recommendations";

function card(id: number) {
  return { tmdb_id: id, title: `Movie ${id}`, year: 1990, genres: ["Drama"], poster_url: "/p", backdrop_url: "/b" };
}

function item(id: number) {
  return {
    movie: card(id),
    score: 1,
    reason: { code: "fresh", text: "New", movies: [] },
    position: 1,
    propensity: 0.5,
  };
}

const lists = "/api/recommendations";
const list = { strategy: "two_tower", degraded: false };

test("a page of sections has its lists in order, what they go on with, and names those that came too late", async () => {
  const page = {
    sections: [
      { ...list, code: "trending", title: "Trending now", link: `${lists}/trending/`, movie: null, items: [item(1)] },
      { ...list, code: "by_your_genres", title: "Yours", link: null, movie: null, items: [item(4)] },
      {
        ...list,
        code: "because_you_watched",
        title: "Because you watched Movie 9",
        link: `${lists}/similar/?tmdb_id=9`,
        movie: card(9),
        items: [item(2)],
      },
      {
        ...list,
        code: "fresh",
        title: "Fresh",
        link: `${lists}/fresh/`,
        movie: null,
        items: [item(3)],
        degraded: true,
      },
    ],
    missing: ["by_your_genres"],
    recommendation_id: "a",
    release: "1",
    variant: "more_fresh",
    degraded: true,
  };
  const asked: (string | undefined)[] = [];
  await backendThat((request, response) => {
    asked.push(request.url);
    response.end(JSON.stringify(page));
  });
  const { sections: found, missing } = await sections(7, 14);
  expect(asked).toEqual(["/api/recommendations/sections?user_id=7&limit=14"]);
  expect(missing).toEqual(["by_your_genres"]);
  expect(found.map(({ code, title, movie, list }) => [code, title, movie?.id, list.cursor, list.degraded])).toEqual([
    ["trending", "Trending now", undefined, "", false],
    ["by_your_genres", "Yours", undefined, undefined, false],
    ["because_you_watched", "Because you watched Movie 9", 9, "", false],
    ["fresh", "Fresh", undefined, "", true],
  ]);
  expect(found[0]?.list.items).toMatchObject([{ movie: { id: 1 }, reason: { text: "New", movies: [] } }]);
  const showing = {
    answer: "a",
    release: "1",
    variant: "more_fresh",
    strategy: "two_tower",
    position: 1,
    propensity: 0.5,
  };
  expect(found.map(({ list }) => list.items[0]?.showing)).toEqual([
    { ...showing, list: "trending" },
    { ...showing, list: "by_your_genres" },
    { ...showing, list: "similar" },
    { ...showing, list: "fresh" },
  ]);
});

test("the page for nobody in particular has a list for a genre, which goes on as that genre", async () => {
  const link = "/api/recommendations/by-genre/?genre=Sci-Fi";
  const page = {
    sections: [{ ...list, code: "by_your_genres", title: "Best in Sci-Fi", link, movie: null, items: [item(1)] }],
    missing: [],
    degraded: false,
  };
  const asked: (string | undefined)[] = [];
  await backendThat((request, response) => {
    asked.push(request.url);
    response.end(JSON.stringify(page));
  });
  const { sections: found } = await sections(undefined, 14);
  expect(asked).toEqual(["/api/recommendations/sections?limit=14"]);
  expect(found.map(({ genre, list }) => [genre, list.cursor])).toEqual([["Sci-Fi", ""]]);
});

test("a list that begins on a page of sections and goes on as a row is one list in what is told of it", async () => {
  const answer = { recommendation_id: "a", release: null };
  const began = [
    { code: "personalized", link: `${lists}/for-you/` },
    { code: "hidden_gems", link: `${lists}/hidden-gems/` },
    { code: "by_your_genres", link: `${lists}/by-genre/?genre=Drama` },
    { code: "because_you_watched", link: `${lists}/similar/?tmdb_id=9`, movie: card(9) },
    { code: "by_your_genres", link: null },
  ].map((section) => ({ ...list, title: "", movie: null, items: [item(1)], ...section }));
  await backendThat((request, response) => {
    const page = request.url?.includes("/sections") ? { sections: began, missing: [] } : { ...list, items: [item(1)] };
    response.end(JSON.stringify({ ...page, ...answer }));
  });
  const nameOf = ({ items }: Recommendations) => items[0]?.showing?.list;
  const { sections: found } = await sections(7, 14);
  const goneOn = found.map(sourceOf).map((row) => row && recommendations(row, { person: 7, limit: 14 }).then(nameOf));
  expect(await Promise.all(goneOn)).toEqual(["for_you", "hidden_gems", "genre", "similar", undefined]);
  expect(found.map(({ list }) => nameOf(list))).toEqual([
    "for_you",
    "hidden_gems",
    "genre",
    "similar",
    "by_your_genres",
  ]);
});
