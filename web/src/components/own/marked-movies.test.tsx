// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SessionProvider } from "@/components/session/session-provider";
import { tellClick } from "@/lib/browser/feedback";
import { movies } from "../../../tests/movies";
import { MarkedMovies } from "./marked-movies";

vi.mock("@/actions/marks", () => ({ setMark: vi.fn() }));
vi.mock("@/lib/browser/feedback", () => ({ tellClick: vi.fn() }));

afterEach(cleanup);

const page = (...ids: number[]) => (
  <MarkedMovies kind="watchlist" movies={movies(3).filter(({ id }) => ids.includes(id))} none="Nothing yet." />
);

function press(title: string): void {
  const group = screen.getByRole("group", { name: `More about ${title}` });
  const button = within(group).getByRole("button", { name: "Seen" });
  button.focus();
  fireEvent.click(button);
}

test("when a movie leaves the list, the focus goes on from what took its place, and at the end from the words for nothing", () => {
  const { rerender } = render(page(1, 2, 3));
  press("Movie 2");
  rerender(page(1, 3));
  expect(document.activeElement?.textContent).toContain("Movie 3");
  press("Movie 3");
  rerender(page(1));
  expect(document.activeElement?.textContent).toContain("Movie 1");
  press("Movie 1");
  rerender(page());
  expect(document.activeElement?.textContent).toBe("Nothing yet.");
});

test("what is opened from a list of one's own is told, for who has the seat and of no answer", () => {
  render(<SessionProvider person={{ id: 7, name: "Ada" }}>{page(1, 2)}</SessionProvider>);
  fireEvent.click(screen.getByRole("link", { name: /Movie 2/ }));
  expect(tellClick).toHaveBeenCalledExactlyOnceWith(7, 2, undefined);
});
