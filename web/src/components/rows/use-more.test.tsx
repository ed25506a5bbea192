// @vitest-environment happy-dom
import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { FROM_START, type Recommendations } from "@/lib/lists/recommendations";
import { movies } from "../../../tests/movies";
import { useMore } from "./use-more";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function page(from: number, to: number, cursor?: string): Recommendations {
  const items = movies(to).slice(from - 1);
  return { items: items.map((movie) => ({ movie })), cursor, strategy: "two_tower", degraded: false };
}

const trending = { kind: "trending" } as const;
const ids = (items: Recommendations["items"]) => items.map(({ movie }) => movie.id);

test("the next page joins the row, and a movie that is already there does not come twice", async () => {
  const ask = vi.fn(() => Promise.resolve(Response.json(page(2, 5))));
  vi.stubGlobal("fetch", ask);
  const { result } = renderHook(() => useMore(trending, page(1, 3, "after 3")));
  await act(async () => result.current.more());
  expect(ids(result.current.items)).toEqual([1, 2, 3, 4, 5]);
  expect(result.current.state).toBe("end");
  expect(ask).toHaveBeenCalledWith(expect.stringContaining("cursor=after+3"), expect.anything());
});

test("a page that fails leaves the row as it is and can be asked for again", async () => {
  const answers = [new Response(null, { status: 503 }), Response.json(page(4, 6, "after 6"))];
  vi.stubGlobal("fetch", () => Promise.resolve(answers.shift()));
  const { result } = renderHook(() => useMore(trending, page(1, 3, "after 3")));
  await act(async () => result.current.more());
  expect(result.current.state).toBe("failed");
  expect(ids(result.current.items)).toEqual([1, 2, 3]);
  await act(async () => result.current.more());
  expect(result.current.state).toBe("idle");
  expect(ids(result.current.items)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a row that began elsewhere goes on from the start of its own, without what stands elsewhere", async () => {
  const ask = vi.fn(() => Promise.resolve(Response.json(page(1, 6, "after 6"))));
  vi.stubGlobal("fetch", ask);
  const elsewhere = [5];
  const { result } = renderHook(() => useMore(trending, page(1, 3, FROM_START), elsewhere));
  expect(result.current.state).toBe("idle");
  await act(async () => result.current.more());
  expect(ids(result.current.items)).toEqual([1, 2, 3, 4, 6]);
  expect(ask).toHaveBeenCalledWith("/api/rows/trending?limit=17", expect.anything());
});

test("a row without a cursor has ended", () => {
  const { result } = renderHook(() => useMore(trending, page(1, 3)));
  expect(result.current.state).toBe("end");
});
