import { expect, test } from "vitest";
import { groupAddress, isGroup, parseGroup, toggled } from "./group";

test.each([
  [
    ["7", "8"],
    [7, 8],
  ],
  [
    ["8", "7", "8"],
    [8, 7],
  ],
  [["7", "x", "", "0", "-1"], [7]],
  [[], []],
])("%j names %j", (texts, people) => {
  expect(parseGroup(texts)).toEqual(people);
});

test.each([
  [1, false],
  [2, true],
  [6, true],
  [7, false],
])("whether there is a list for %i: %s", (count, is) => {
  expect(isGroup(Array.from({ length: count }, (_, place) => place + 1))).toBe(is);
});

test("the address of a group names it again, even an empty one", () => {
  for (const people of [[], [7], [7, 8]]) {
    const query = new URL(groupAddress(people, "Ada & co"), "http://host").searchParams;
    expect(query.has("with")).toBe(true);
    expect(parseGroup(query.getAll("with"))).toEqual(people);
    expect(query.get("q")).toBe("Ada & co");
  }
});

test("who is chosen again is taken out", () => {
  expect(toggled([7, 8], 9)).toEqual([7, 8, 9]);
  expect(toggled([7, 8], 7)).toEqual([8]);
});
