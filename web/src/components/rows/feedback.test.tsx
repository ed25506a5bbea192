// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { PartFor } from "@/components/session/page-for";
import { tellClick, tellShown } from "@/lib/browser/feedback";
import type { Recommendations } from "@/lib/lists/recommendations";
import { movies } from "../../../tests/movies";
import { aShowing } from "../../../tests/showing";
import { bringIntoView, FakeIntersectionObserver, hidePage } from "../../../tests/views";
import { EndlessGrid } from "./endless-grid";
import { Row } from "./row";

vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn(), tellShown: vi.fn() }));
vi.mock("@/actions/marks", () => ({ setMark: vi.fn(), readMarks: vi.fn() }));

const ADA = { id: 7, name: "Ada" };
const TRENDING = { kind: "trending" } as const;

const showing = (answer: string, position: number) => ({ ...aShowing, answer, position });

function answered(answer: string): Recommendations {
  const reason = { text: "Because you rated Alien 5", movies: [348] };
  const items = movies(3).map((movie, place) => ({ movie, reason, showing: showing(answer, place + 1) }));
  items[2] = { ...items[2], reason: { text: "Popular", movies: [] } } as never;
  return { items, strategy: "trending", degraded: false };
}

const LISTS = {
  row: (first: Recommendations) => <Row key={first.items[0]?.showing?.answer} title="Trending" first={first} />,
  grid: (first: Recommendations) => (
    <EndlessGrid key={first.items[0]?.showing?.answer} label="Trending" source={TRENDING} first={first} />
  ),
};

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("IntersectionObserver", FakeIntersectionObserver);
});
afterEach(() => {
  cleanup();
  hidePage(false);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.clearAllMocks();
});

const tile = (movie: number) => document.querySelector(`li[data-movie="${movie}"]`) as Element;
const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms));

describe.each(Object.entries(LISTS))("in a %s", (_, list) => {
  const show = (answer = "a") => render(<PartFor person={ADA}>{list(answered(answer))}</PartFor>);

  test("half of a tile for a second is told, at its place in the answer and for the page's person", () => {
    show();
    bringIntoView(tile(2), 0.5);
    wait(1_000);
    expect(tellShown).toHaveBeenCalledExactlyOnceWith(7, 2, showing("a", 2));
  });

  test("less than half is not told, however long", () => {
    show();
    bringIntoView(tile(2), 0.49);
    wait(60_000);
    expect(tellShown).not.toHaveBeenCalled();
  });

  test("less than a second is not told, nor are two of them", () => {
    show();
    bringIntoView(tile(2), 1);
    wait(999);
    bringIntoView(tile(2), 0.2);
    wait(60_000);
    bringIntoView(tile(2), 1);
    wait(999);
    expect(tellShown).not.toHaveBeenCalled();
    wait(1);
    expect(tellShown).toHaveBeenCalledOnce();
  });

  test("nobody sees a page that is hidden: when it is on show again, the second begins anew", () => {
    show();
    bringIntoView(tile(2), 1);
    wait(999);
    hidePage(true);
    wait(60_000);
    hidePage(false);
    wait(999);
    expect(tellShown).not.toHaveBeenCalled();
    wait(1);
    expect(tellShown).toHaveBeenCalledOnce();
  });

  test("a list that is gone before the second is over was not seen", () => {
    const { unmount } = show();
    bringIntoView(tile(2), 1);
    wait(999);
    unmount();
    wait(60_000);
    expect(tellShown).not.toHaveBeenCalled();
  });

  test("what comes into view again is told again only when it is of another answer", () => {
    const { rerender } = show();
    for (const ratio of [1, 0, 1]) {
      bringIntoView(tile(2), ratio);
      wait(1_000);
    }
    expect(tellShown).toHaveBeenCalledOnce();
    rerender(<PartFor person={ADA}>{list(answered("b"))}</PartFor>);
    bringIntoView(tile(2), 1);
    wait(1_000);
    expect(tellShown).toHaveBeenLastCalledWith(7, 2, showing("b", 2));
  });

  test("what is opened in another tab is opened too; who only asks for the menu of a link opens nothing", () => {
    show();
    const link = screen.getByRole("link", { name: /Movie 3/ });
    for (const button of [2, 1]) fireEvent(link, new MouseEvent("auxclick", { bubbles: true, button }));
    expect(tellClick).toHaveBeenCalledExactlyOnceWith(7, 3, showing("a", 3));
  });

  test("what is opened is told with its place in the answer, the movie of a reason without one", () => {
    show();
    fireEvent.click(screen.getByRole("link", { name: /Movie 3/ }));
    fireEvent.click(screen.getAllByRole("link", { name: /Alien/ })[0] as Element);
    fireEvent.click(tile(1));
    expect(vi.mocked(tellClick).mock.calls).toEqual([
      [7, 3, showing("a", 3)],
      [7, 348, undefined],
    ]);
  });
});
