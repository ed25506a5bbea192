// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import type { PersonRef } from "@/lib/model/people";
import { PageFor } from "./page-for";
import { SessionProvider } from "./session-provider";

const router = vi.hoisted(() => ({ refresh: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
vi.mock("@/actions/session", () => ({ switchBack: vi.fn() }));

afterEach(() => {
  cleanup();
  router.refresh.mockReset();
});

const ada = { id: 7, name: "Ada" };

function show(framed: PersonRef | undefined, shown: PersonRef | undefined) {
  return (
    <SessionProvider person={framed}>
      <PageFor person={shown}>films</PageFor>
    </SessionProvider>
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
