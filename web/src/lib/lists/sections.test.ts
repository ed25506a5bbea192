import { expect, test } from "vitest";
import type { MovieCard } from "@/lib/model/movies";
import { movies } from "../../../tests/movies";
import { addressOf, apart, type Section, type SectionCode, sourceOf } from "./sections";

const all = movies(9);

function section(code: SectionCode, ...ids: number[]): Section {
  const items = ids.map((id) => ({ movie: all[id - 1] as MovieCard }));
  return { code, title: code, list: { items, strategy: "two_tower", degraded: false } };
}

const ids = ({ list }: Section) => list.items.map(({ movie }) => movie.id);

test("a movie stands once on a page, and a section that has none of its own is not there", () => {
  const rows = apart(
    [section("trending", 1, 2, 3), section("hidden_gems", 3, 4), section("fresh", 2, 4), section("by_your_genres", 5)],
    [1],
  );
  expect(rows.map((row) => [row.code, ids(row)])).toEqual([
    ["trending", [2, 3]],
    ["hidden_gems", [4]],
    ["by_your_genres", [5]],
  ]);
});

test("a section goes on as the row of its kind, and leads to the page of it", () => {
  const watched = { ...section("because_you_watched", 1), movie: all[6] };
  expect(sourceOf(watched)).toEqual({ kind: "similar", movie: 7 });
  expect(addressOf(watched)).toBe("/movie/7");
  expect(sourceOf(section("hidden_gems"))).toEqual({ kind: "hidden-gems" });
  expect(addressOf(section("hidden_gems"))).toBe("/hidden-gems");
  expect(sourceOf(section("fresh"))).toEqual({ kind: "fresh" });
  expect(addressOf(section("fresh"))).toBe("/fresh");
  expect(sourceOf(section("by_your_genres"))).toBeUndefined();
  expect(addressOf(section("by_your_genres"))).toBe("#genres");
  const genre = { ...section("by_your_genres"), genre: "Sci-Fi" };
  expect(sourceOf(genre)).toEqual({ kind: "genre", genre: "Sci-Fi" });
  expect(addressOf(genre)).toBe("/genre/Sci-Fi");
});
