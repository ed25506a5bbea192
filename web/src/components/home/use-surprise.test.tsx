// @vitest-environment happy-dom
import { act, cleanup, renderHook, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { Toasts } from "@/components/feedback/toasts";
import { movies } from "../../../tests/movies";
import { aShowing } from "../../../tests/showing";
import { useSurprise } from "./use-surprise";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));
vi.mock("@/actions/session", () => ({ switchBack: vi.fn() }));

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const items = movies(5).map((movie) => ({ movie }));
const wrapper = ({ children }: { children: ReactNode }) => <Toasts>{children}</Toasts>;
const hook = () => renderHook(() => useSurprise(items), { wrapper });
const list = () => Promise.resolve(Response.json({ items, strategy: "two_tower", degraded: false }));

test("each surprise is another film than the top pick, and none comes twice before all have come", async () => {
  const ask = vi.fn(list);
  vi.stubGlobal("fetch", ask);
  const { result } = hook();
  const drawn: (number | undefined)[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await act(() => result.current.surprise());
    drawn.push(result.current.drawn?.movie.id);
  }
  expect(drawn.toSorted()).toEqual([2, 3, 4, 5]);
  expect(ask).toHaveBeenCalledOnce();
  await act(() => result.current.surprise());
  expect(result.current.drawn?.movie.id).not.toBe(drawn.at(-1));
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a surprise is told with the probability by which it came out of those that were left", async () => {
  const shown = items.map((item) => ({ ...item, showing: { ...aShowing, propensity: 0.5 } }));
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items: shown })));
  const { result } = hook();
  const propensities: (number | undefined)[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await act(() => result.current.surprise());
    propensities.push(result.current.drawn?.showing?.propensity);
  }
  expect(propensities).toEqual([0.5 / 4, 0.5 / 3, 0.5 / 2, 0.5]);
});

test("a surprise that does not come leaves the pick as it is and says so", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 503 })));
  const { result } = hook();
  await act(() => result.current.surprise());
  expect(result.current.drawn).toBeUndefined();
  expect(result.current.asking).toBe(false);
  expect(screen.getByText("No surprise came. Please try again.")).toBeTruthy();
});

test("who comes back finds the surprise they left", async () => {
  vi.stubGlobal("navigation", { currentEntry: { key: "k1" } });
  vi.stubGlobal("fetch", list);
  const { result, unmount } = hook();
  await act(() => result.current.surprise());
  const left = result.current.drawn;
  unmount();
  expect(hook().result.current.drawn).toEqual(left);
});
