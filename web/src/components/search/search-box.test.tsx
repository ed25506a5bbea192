// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SessionProvider } from "@/components/session/session-provider";
import { tellClick } from "@/lib/browser/feedback";
import { movies } from "../../../tests/movies";
import { SearchBox } from "./search-box";

const push = vi.fn();

vi.mock("next/navigation", () => ({
  usePathname: () => "/",
  useRouter: () => ({ push }),
  useSearchParams: () => new URLSearchParams(),
}));
vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn() }));
vi.mock("@/lib/browser/get-json", () => ({ getJson: async () => movies(2) }));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

async function choose(line: RegExp): Promise<void> {
  render(
    <SessionProvider person={{ id: 7, name: "Ada" }}>
      <SearchBox />
    </SessionProvider>,
  );
  fireEvent.change(screen.getByRole("combobox"), { target: { value: "movie" } });
  fireEvent.click(await screen.findByRole("option", { name: line }));
}

test("a suggestion that is chosen is opened, and told as that", async () => {
  await choose(/Movie 2/);
  expect(push).toHaveBeenCalledExactlyOnceWith("/movie/2");
  expect(tellClick).toHaveBeenCalledExactlyOnceWith(7, 2);
});

test("who goes on to a search by mood opened no movie", async () => {
  await choose(/Films that fit/);
  expect(push).toHaveBeenCalledOnce();
  expect(tellClick).not.toHaveBeenCalled();
});
