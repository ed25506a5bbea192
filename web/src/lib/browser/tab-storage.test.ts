// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { historyKey, savedInTab, saveInTab } from "./tab-storage";

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
  saveInTab("row", { items: [1, 2] });
  saveInTab("row", { items: [1, 2, 3] });
  expect(savedInTab("row")).toEqual({ items: [1, 2, 3] });
  expect(savedInTab("other")).toBeUndefined();
});

test("the oldest things go when there are too many", () => {
  for (let place = 0; place < 101; place++) saveInTab(`row ${place}`, place);
  saveInTab("row 1", "again");
  saveInTab("row 101", 101);
  expect(["row 0", "row 1", "row 2", "row 101"].map(savedInTab)).toEqual([undefined, "again", undefined, 101]);
});

test("the oldest things make room when the tab's store is full", () => {
  vi.stubGlobal("sessionStorage", storeOf(1000));
  saveInTab("old", "x".repeat(600));
  saveInTab("young", "x".repeat(300));
  saveInTab("new", "x".repeat(500));
  expect([savedInTab("old"), savedInTab<string>("young")?.length, savedInTab<string>("new")?.length]).toEqual([
    undefined,
    300,
    500,
  ]);
});

test("where nothing may be stored nothing breaks", () => {
  vi.stubGlobal("sessionStorage", undefined);
  saveInTab("row", 1);
  expect(savedInTab("row")).toBeUndefined();
});

test("a name belongs to one point of the history, in browsers that can tell", () => {
  vi.stubGlobal("navigation", { currentEntry: { key: "k1" } });
  expect(historyKey("scroll")).toBe("k1 scroll");
  vi.stubGlobal("navigation", undefined);
  expect(historyKey("scroll")).toBeUndefined();
});
