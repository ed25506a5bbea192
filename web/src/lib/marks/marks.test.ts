import { expect, test } from "vitest";
import { checkedMark, NO_MARKS, withMark } from "./marks";

test.each([
  ["seen", "watchlist"],
  ["not-interested", "watchlist"],
  ["watchlist", "not-interested"],
] as const)("%s ends %s", (later, earlier) => {
  const marks = withMark(withMark(NO_MARKS, earlier, true), later, true);
  expect(marks).toEqual({ ...NO_MARKS, [later]: true });
});

test("taking one back leaves the others", () => {
  const both = { ...NO_MARKS, seen: true, "not-interested": true };
  expect(withMark(both, "seen", false)).toEqual({ ...NO_MARKS, "not-interested": true });
});

const mark = { person: 7, movie: 862, kind: "seen", on: true } as const;

test("a proper one passes as it is", () => {
  expect(checkedMark({ ...mark, more: 1 })).toEqual(mark);
});

test.each([[{ kind: "liked" }], [{ kind: undefined }], [{ on: 1 }], [{ movie: "862" }], [{ person: 0 }]])(
  "one with %o is refused",
  (wrong) => {
    expect(() => checkedMark({ ...mark, ...wrong })).toThrow(/\w+ .*\.$/);
  },
);
