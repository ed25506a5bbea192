// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellClick, tellShown } from "@/lib/browser/feedback";
import { movies } from "../../../tests/movies";
import { BigScreen } from "./big-screen";

vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn(), tellShown: vi.fn() }));
vi.mock("@/actions/rating", () => ({ setRating: vi.fn() }));

const showing = (position: number) => ({ answer: "a", list: "for_you", strategy: "two_tower", position });
const list = movies(3).map((movie, place) => ({ movie, showing: showing(place + 1) }));

/** A window in which everything is in view as soon as it is watched. */
class AllInView {
  constructor(private readonly told: (changes: Partial<IntersectionObserverEntry>[]) => void) {}
  observe(target: Element): void {
    this.told([{ target, intersectionRatio: 1 }]);
  }
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", AllInView);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test("who sees the first of the list on the big screen has seen it at its place", () => {
  render(<BigScreen list={list} name="Ada" />);
  act(() => vi.advanceTimersByTime(1_000));
  expect(tellShown).toHaveBeenCalledExactlyOnceWith(undefined, 1, showing(1));
});

test("who opens it from there has opened the first of the list", () => {
  render(<BigScreen list={list} name="Ada" />);
  fireEvent.click(screen.getByRole("link", { name: "Movie 1" }));
  expect(tellClick).toHaveBeenCalledExactlyOnceWith(undefined, 1, showing(1));
});
