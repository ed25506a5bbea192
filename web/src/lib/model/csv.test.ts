import { expect, test } from "vitest";
import { movies } from "../../../tests/movies";
import { csvLine } from "./csv";
import type { MovieCard } from "./movies";

const line = (title: string) =>
  csvLine({ movie: { ...(movies(1)[0] as MovieCard), title }, stars: 3.5, ratedAt: "2026-11-21T12:00:00Z" });

test.each([
  ["Heat", "1,Heat,1990,3.5,2026-11-21T12:00:00Z\r\n"],
  ["Good, Bad", '1,"Good, Bad",1990,3.5,2026-11-21T12:00:00Z\r\n'],
  ['The "Burbs"', '1,"The ""Burbs""",1990,3.5,2026-11-21T12:00:00Z\r\n'],
  ["=SUM(A1)", "1,'=SUM(A1),1990,3.5,2026-11-21T12:00:00Z\r\n"],
  ["@import", "1,'@import,1990,3.5,2026-11-21T12:00:00Z\r\n"],
])("%s becomes one safe line", (title, expected) => {
  expect(line(title)).toBe(expected);
});
