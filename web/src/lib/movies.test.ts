import { expect, test } from "vitest";
import { movies } from "../../tests/movies";
import { distinct, runtimeText, without } from "./movies";

const items = movies(3).map((movie) => ({ movie }));

test("a movie that comes again with the next page stands only once", () => {
  expect(distinct([...items, ...items.slice(1)])).toEqual(items);
});

test("a page without the hero keeps all others", () => {
  const page = { items, strategy: "two_tower", degraded: false };
  expect(without(2, page).items.map(({ movie }) => movie.id)).toEqual([1, 3]);
});

test.each([
  [45, "45 min"],
  [60, "1 h"],
  [107, "1 h 47 min"],
])("%s minutes read %s", (minutes, text) => {
  expect(runtimeText(minutes)).toBe(text);
});
