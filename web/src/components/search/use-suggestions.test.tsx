// @vitest-environment happy-dom
import { cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { movies } from "../../../tests/movies";
import { useSuggestions } from "./use-suggestions";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that never answers the first words, and notes which requests were cancelled. */
function slowForFirst(first: string) {
  const cancelled: string[] = [];
  vi.stubGlobal("fetch", (address: string, { signal }: { signal: AbortSignal }) => {
    const words = new URL(address, "http://host").searchParams.get("q") ?? "";
    if (words !== first) return Promise.resolve(Response.json(movies(words.length)));
    return new Promise((_, reject) => {
      signal.addEventListener("abort", () => {
        cancelled.push(words);
        reject(signal.reason);
      });
    });
  });
  return cancelled;
}

test("a newer word cancels the request of the one before", async () => {
  const cancelled = slowForFirst("to");
  const { result, rerender } = renderHook(({ typed }) => useSuggestions(typed), { initialProps: { typed: "to" } });
  await new Promise((resolve) => setTimeout(resolve, 200));
  rerender({ typed: "toy" });
  await waitFor(() => expect(result.current.words).toBe("toy"));
  expect(result.current.movies).toHaveLength(3);
  expect(cancelled).toEqual(["to"]);
});

test("nothing is asked for blanks", async () => {
  const ask = vi.fn();
  vi.stubGlobal("fetch", ask);
  renderHook(() => useSuggestions("   "));
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(ask).not.toHaveBeenCalled();
});

test("a search that fails says so and forgets what was found before", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 503 })));
  const { result } = renderHook(() => useSuggestions("heat"));
  await waitFor(() => expect(result.current).toEqual({ words: "heat", movies: [], failed: true }));
});
