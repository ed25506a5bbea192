// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { tellClick, tellShown } from "@/lib/browser/feedback";
import { movies } from "../../../tests/movies";
import { aShowing } from "../../../tests/showing";
import { bringIntoView, FakeIntersectionObserver } from "../../../tests/views";
import { BigScreen } from "./big-screen";

vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn(), tellShown: vi.fn() }));
vi.mock("@/actions/rating", () => ({ setRating: vi.fn() }));

const showing = (position: number) => ({ ...aShowing, position });
const list = movies(3).map((movie, place) => ({ movie, showing: showing(place + 1) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", FakeIntersectionObserver);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

test("who sees the first of the list on the big screen has seen it at its place", () => {
  render(<BigScreen list={list} name="Ada" />);
  bringIntoView(screen.getByRole("region", { name: "Movie 1" }), 0.5);
  act(() => vi.advanceTimersByTime(1_000));
  expect(tellShown).toHaveBeenCalledExactlyOnceWith(undefined, 1, showing(1));
});

test("who opens it from there has opened the first of the list", () => {
  render(<BigScreen list={list} name="Ada" />);
  fireEvent.click(screen.getByRole("link", { name: "Movie 1" }));
  expect(tellClick).toHaveBeenCalledExactlyOnceWith(undefined, 1, showing(1));
});
