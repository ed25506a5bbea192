import { expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import { distinct, without } from "./recommendations";

const items = movies(3).map((movie) => ({ movie }));

test("a movie that comes again with the next page stands only once", () => {
  expect(distinct([...items, ...items.slice(1)])).toEqual(items);
});

test("a page without the hero keeps all others", () => {
  const page = { items, strategy: "two_tower", degraded: false };
  expect(without(2, page).items.map(({ movie }) => movie.id)).toEqual([1, 3]);
});
