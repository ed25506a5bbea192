// @vitest-environment happy-dom
import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Recommendations } from "@/lib/lists/recommendations";
import { movies } from "../../../tests/movies";
import { useOnboardingRatings } from "./use-onboarding-ratings";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

function seeds(from: number, to: number, cursor?: string): Recommendations {
  const items = movies(to).slice(from - 1);
  return { items: items.map((movie) => ({ movie })), cursor, strategy: "popular", degraded: false };
}

const about = { genres: [], draft: "newcomer", onReturn: () => {} };

/** The grid of three seeds, the end of which did not come the first time. */
async function offline() {
  const ask = vi.fn(() => Promise.resolve(new Response(null, { status: 503 })));
  vi.stubGlobal("fetch", ask);
  const { result } = renderHook((first) => useOnboardingRatings(first, about), {
    initialProps: seeds(1, 3, "after 3"),
  });
  await waitFor(() => expect(ask).toHaveBeenCalled());
  const online = () => vi.stubGlobal("fetch", () => Promise.resolve(Response.json(seeds(4, 6))));
  const pass = () => act(async () => void result.current.decide(result.current.onboarding.shown[0] as never));
  return { result, online, pass };
}

test("seeds that did not come are asked for again with the next decision", async () => {
  const { result, online, pass } = await offline();
  online();
  await pass();
  await waitFor(() => expect(result.current.onboarding.shown.map(({ id }) => id)).toEqual([2, 3, 4, 5, 6]));
});

test("a grid that ran dry meanwhile says so, and goes on when asked", async () => {
  const { result, online, pass } = await offline();
  for (let turn = 0; turn < 3; turn++) await pass();
  await waitFor(() => expect(result.current.stranded).toBe(true));
  expect(result.current.onboarding.shown).toEqual([]);
  online();
  await act(async () => result.current.more());
  await waitFor(() => expect(result.current.onboarding.shown.map(({ id }) => id)).toEqual([4, 5, 6]));
  expect(result.current.stranded).toBe(false);
});
