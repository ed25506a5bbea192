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

function seeds(from: number, to: number): Recommendations {
  const items = movies(to).slice(from - 1);
  return { items: items.map((movie) => ({ movie })), strategy: "popular", degraded: false };
}

const about = { genres: ["War"], draft: "newcomer", onReturn: () => {} };

const begin = (first: Recommendations) =>
  renderHook((given) => useOnboardingRatings(given, about), { initialProps: first }).result;

type Grid = ReturnType<typeof begin>;

const pass = (grid: Grid) => act(async () => void grid.current.decide(grid.current.onboarding.shown[0] as never));
const shown = (grid: Grid) => grid.current.onboarding.shown.map(({ id }) => id);

test("each answer asks what is best asked next, with all answers so far, and what waited makes room for it", async () => {
  const asked: string[][] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    const query = new URL(address, "http://host").searchParams;
    asked.push([...query.getAll("genre"), ...query.getAll("answer")]);
    return Response.json(seeds(30, 32));
  });
  const grid = begin(seeds(1, 14));
  await act(async () => void grid.current.decide(movies(1)[0] as never, 4.5));
  expect(shown(grid).at(0)).toBe(13);
  await waitFor(() => expect(grid.current.onboarding.waiting.map(({ id }) => id)).toEqual([30, 31, 32]));
  await pass(grid);
  expect(shown(grid).at(0)).toBe(30);
  await waitFor(() => expect(asked).toHaveLength(2));
  expect(asked).toEqual([
    ["War", "1:4.5"],
    ["War", "1:4.5", "13:unseen"],
  ]);
});

test("a newcomer who comes back finds the grid as they left it", async () => {
  vi.stubGlobal("fetch", async () => Response.json(seeds(30, 32)));
  const grid = begin(seeds(1, 14));
  await pass(grid);
  await waitFor(() => expect(grid.current.onboarding.waiting).toHaveLength(3));
  const left = grid.current.onboarding;
  cleanup();
  const ask = vi.fn();
  vi.stubGlobal("fetch", ask);
  expect(begin(seeds(1, 14)).current.onboarding).toEqual(left);
  expect(ask).not.toHaveBeenCalled();
});

/** A grid of three seeds, while nothing can be asked for. */
function offline() {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 503 })));
  const grid = begin(seeds(1, 3));
  const online = () => vi.stubGlobal("fetch", () => Promise.resolve(Response.json(seeds(4, 6))));
  return { grid, online };
}

test("seeds that did not come are asked for again with the next answer", async () => {
  const { grid, online } = offline();
  await pass(grid);
  online();
  await pass(grid);
  await waitFor(() => expect(shown(grid)).toEqual([3, 4, 5, 6]));
});

test("a grid that ran dry meanwhile says so, and goes on when asked", async () => {
  const { grid, online } = offline();
  for (let turn = 0; turn < 3; turn++) await pass(grid);
  await waitFor(() => expect(grid.current.stranded).toBe(true));
  expect(shown(grid)).toEqual([]);
  expect(grid.current.exhausted).toBe(false);
  online();
  await act(async () => grid.current.more());
  await waitFor(() => expect(shown(grid)).toEqual([4, 5, 6]));
  expect(grid.current.stranded).toBe(false);
});

test("a grid for which there are no more movies says so", async () => {
  vi.stubGlobal("fetch", async () => Response.json(seeds(1, 1)));
  const grid = begin(seeds(1, 1));
  await pass(grid);
  await waitFor(() => expect(grid.current.exhausted).toBe(true));
});
