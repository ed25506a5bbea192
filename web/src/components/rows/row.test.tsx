// @vitest-environment happy-dom
import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Row } from "./row";

vi.mock("@/actions/marks", () => ({ setMark: vi.fn(), readMarks: vi.fn() }));

afterEach(cleanup);

function show(degraded: boolean): void {
  const first = { items: [], strategy: "popular", degraded };
  render(<Row title="For you" source={{ kind: "for-you", diversity: 0 }} first={first} />);
}

test("a row says when a fallback answered", () => {
  show(true);
  expect(screen.getByRole("status").textContent).toMatch(/A part of the recommender is resting/);
});

test("a row says nothing when all of the recommender answered", () => {
  show(false);
  expect(screen.queryByRole("status")).toBeNull();
});
