import { describe, expect, test } from "vitest";
import { parseId } from "@/lib/model/ids";
import { isPersonal, parseDiversity, parseRow, type RowSource, rowAddress } from "./rows";

const rows: RowSource[] = [
  { kind: "for-you", diversity: 0.4 },
  { kind: "similar", movie: 862 },
  { kind: "genre", genre: "Sci-Fi" },
  { kind: "trending" },
  { kind: "hidden-gems" },
  { kind: "fresh" },
  { kind: "mood", words: "slow space film & a sad robot" },
  { kind: "together", people: [7, 8, 9] },
  { kind: "seeds", genres: ["Drama", "War"], answers: [{ movie: 862, stars: 4.5 }, { movie: 603 }] },
];

test.each(rows)("the address of $kind names that row again", (row) => {
  const address = new URL(rowAddress(row, { cursor: "a b&c" }), "http://host");
  expect(parseRow(address.pathname.split("/").at(-1) ?? "", address.searchParams)).toEqual(row);
  expect(address.searchParams.get("cursor")).toBe("a b&c");
});

describe("an address that names no row is refused", () => {
  test.each([
    ["similar", "movie=abc"],
    ["similar", ""],
    ["genre", "genre="],
    ["secrets", ""],
    ["mood", "q=+"],
    ["together", "with=7"],
    ["together", "with=7&with=7"],
    ["together", "with=1&with=2&with=3&with=4&with=5&with=6&with=7"],
  ])("%s?%s", (kind, query) => {
    expect(parseRow(kind, new URLSearchParams(query))).toBeUndefined();
  });
});

test.each(["0", "-1", "1.5", "1e3", "12345678901234567", "862x", "", " 862"])("%j is no movie id", (text) => {
  expect(parseId(text)).toBeUndefined();
});

test("a row that is somebody's own is nobody else's", () => {
  expect(rows.filter(isPersonal).map(({ kind }) => kind)).toEqual(["for-you", "hidden-gems"]);
});

test("the stand-in ids of movies without a TMDB id are movie ids", () => {
  expect(parseId("1000000000862")).toBe(1_000_000_000_862);
});

test.each([
  ["0.3", 0.3],
  ["1", 1],
  ["1.1", 0],
  ["-0.1", 0],
  ["much", 0],
  [undefined, 0],
])("diversity %s counts as %s", (text, value) => {
  expect(parseDiversity(text)).toBe(value);
});
