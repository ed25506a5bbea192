import { expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import { areTelling, distinct, without } from "./recommendations";

const items = movies(3).map((movie) => ({ movie }));

test("a movie that comes again with the next page stands only once", () => {
  expect(distinct([...items, ...items.slice(1)])).toEqual(items);
});

test("a page without the hero keeps all others", () => {
  const page = { items, strategy: "two_tower", degraded: false };
  expect(without(2, page).items.map(({ movie }) => movie.id)).toEqual([1, 3]);
});

test("a reason that all movies share tells nothing that their heading does not", () => {
  const [a, b] = items.map((item) => ({ ...item, reason: { text: "Trending now", movies: [] } })) as [never, never];
  expect(areTelling([a, b])).toBe(false);
  expect(areTelling([a, { ...(b as object), reason: { text: "Popular in Drama", movies: [] } } as never])).toBe(true);
});
