// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { Seat } from "@/lib/people";
import { PageOf } from "./page-of";
import { SeatKeeper } from "./seat-keeper";

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
vi.mock("@/actions/session", () => ({ sitAgain: vi.fn() }));

afterEach(() => {
  cleanup();
  router.refresh.mockReset();
});

const ada = { id: 7, name: "Ada" };

function show(framed: Seat | undefined, shown: Seat | undefined) {
  return (
    <SeatKeeper seat={framed}>
      <PageOf person={shown}>films</PageOf>
    </SeatKeeper>
  );
}

test.each([
  [{ id: 8, name: "Bob" }, ada],
  [undefined, ada],
  [ada, undefined],
])("a frame for %o follows a page for %o, asked for once", (framed, shown) => {
  const { rerender } = render(show(framed, shown));
  rerender(show(framed, shown));
  expect(router.refresh).toHaveBeenCalledOnce();
});

test("a frame and a page for the same person stay as they are", () => {
  render(show(ada, { ...ada }));
  expect(router.refresh).not.toHaveBeenCalled();
});
