// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PartFor } from "@/components/session/page-for";
import { tellClick, tellShown } from "@/lib/browser/feedback";
import { movies } from "../../../tests/movies";
import { aShowing } from "../../../tests/showing";
import { bringIntoView, FakeIntersectionObserver } from "../../../tests/views";
import { FirstList } from "./first-list";

vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn(), tellShown: vi.fn() }));

const showing = (position: number) => ({ ...aShowing, position });
const items = movies(2).map((movie, place) => ({ movie, showing: showing(place + 1) }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", FakeIntersectionObserver);
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("what a newcomer saw and opened of their first list is told for them", () => {
  render(
    <PartFor person={{ id: 7, name: "Ada" }}>
      <FirstList items={items} fresh={[]} asking={false} onRetry={() => {}} />
    </PartFor>,
  );
  const link = screen.getByRole("link", { name: /Movie 2/ });
  bringIntoView(link.closest("li") as Element, 0.5);
  act(() => vi.advanceTimersByTime(1_000));
  fireEvent.click(link);
  expect(tellShown).toHaveBeenCalledExactlyOnceWith(7, 2, showing(2));
  expect(tellClick).toHaveBeenCalledExactlyOnceWith(7, 2, showing(2));
});
