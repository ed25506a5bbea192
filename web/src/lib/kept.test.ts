// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { here, keep, kept } from "./kept";

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
});

/** A store for so many letters. */
function storeOf(letters: number): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  const values = new Map<string, string>();
  return {
    getItem: (name) => values.get(name) ?? null,
    removeItem: (name) => void values.delete(name),
    setItem: (name, value) => {
      const others = [...values].filter(([each]) => each !== name);
      const full = others.reduce((sum, [, each]) => sum + each.length, value.length) > letters;
      if (full) throw new DOMException("full", "QuotaExceededError");
      values.set(name, value);
    },
  };
}

test("what was kept is found again, and nothing under a name nobody used", () => {
  keep("row", { items: [1, 2] });
  keep("row", { items: [1, 2, 3] });
  expect(kept("row")).toEqual({ items: [1, 2, 3] });
  expect(kept("other")).toBeUndefined();
});

test("the oldest things go when there are too many", () => {
  for (let place = 0; place < 101; place++) keep(`row ${place}`, place);
  keep("row 1", "again");
  keep("row 101", 101);
  expect(["row 0", "row 1", "row 2", "row 101"].map(kept)).toEqual([undefined, "again", undefined, 101]);
});

test("the oldest things make room when the tab's store is full", () => {
  vi.stubGlobal("sessionStorage", storeOf(1000));
  keep("old", "x".repeat(600));
  keep("young", "x".repeat(300));
  keep("new", "x".repeat(500));
  expect([kept("old"), kept<string>("young")?.length, kept<string>("new")?.length]).toEqual([undefined, 300, 500]);
});

test("where nothing may be stored nothing breaks", () => {
  vi.stubGlobal("sessionStorage", undefined);
  keep("row", 1);
  expect(kept("row")).toBeUndefined();
});

test("a name belongs to one point of the history, in browsers that can tell", () => {
  vi.stubGlobal("navigation", { currentEntry: { key: "k1" } });
  expect(here("scroll")).toBe("k1 scroll");
  vi.stubGlobal("navigation", undefined);
  expect(here("scroll")).toBeUndefined();
});
