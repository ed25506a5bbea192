// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readMarks, setMark } from "@/actions/marks";
import { switchBack } from "@/actions/session";
import { Toasts } from "@/components/feedback/toasts";
import { PageFor } from "@/components/session/page-for";
import { SessionProvider } from "@/components/session/session-provider";
import { type MarkRequest, NO_MARKS, withMark } from "@/lib/marks/marks";
import { MarkMovie } from "./mark-movie";
import { TileMarks } from "./tile-marks";

vi.mock("@/actions/marks", () => ({ setMark: vi.fn(), readMarks: vi.fn() }));
vi.mock("@/actions/session", () => ({ switchBack: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const store = vi.mocked(setMark);
const ada = { id: 7, name: "Ada" };

beforeEach(() => {
  store.mockReset().mockImplementation(async ({ kind, on }: MarkRequest) => ({
    ok: true,
    value: withMark(NO_MARKS, kind, on),
  }));
  vi.mocked(readMarks).mockReset().mockResolvedValue({ ok: true, value: NO_MARKS });
});
afterEach(cleanup);

function show(initial = NO_MARKS, tile = false) {
  render(
    <Toasts>
      <SessionProvider person={ada}>
        <PageFor person={ada}>
          {tile ? <TileMarks id={862} title="Toy Story" /> : <MarkMovie id={862} title="Toy Story" initial={initial} />}
        </PageFor>
      </SessionProvider>
    </Toasts>,
  );
}

const button = (name: string) => screen.getByRole("button", { name });
const pressed = () =>
  screen
    .getAllByRole("button", { pressed: true })
    .map((each) => each.textContent)
    .join();
const sent = (kind: string, on: boolean) => ({ person: 7, movie: 862, kind, on });

test("three buttons stand in a group that names the movie", () => {
  show();
  expect(screen.getByRole("group", { name: "More about Toy Story" })).toBeTruthy();
  expect(screen.getAllByRole("button", { pressed: false })).toHaveLength(3);
});

test("what is said shows before it is stored", async () => {
  store.mockReturnValue(new Promise(() => {}));
  show({ ...NO_MARKS, watchlist: true });
  fireEvent.click(button("Not interested"));
  await waitFor(() => expect(store).toHaveBeenCalledWith(sent("not-interested", true)));
  expect(pressed()).toContain("Not interested");
  expect(pressed()).not.toContain("Watchlist");
});

test.each([
  ["Watchlist", "Toy Story is on your watchlist."],
  ["Seen", "You have seen Toy Story."],
  ["Not interested", "You will not be shown Toy Story, and less that is like it."],
])("%s is told, can be undone, and is told again", async (name, words) => {
  show();
  fireEvent.click(button(name));
  await screen.findByText(words);
  fireEvent.click(button("Undo"));
  await waitFor(() => expect(screen.queryAllByRole("button", { pressed: true })).toEqual([]));
  expect(store.mock.calls.map(([{ on }]) => on)).toEqual([true, false]);
});

test("what cannot be stored rolls back and says why", async () => {
  store.mockResolvedValue({ ok: false, problem: "The projection room does not answer." });
  show({ ...NO_MARKS, watchlist: true });
  fireEvent.click(button("Seen"));
  await screen.findByText("The projection room does not answer.");
  expect(pressed()).toContain("Watchlist");
  expect(pressed()).not.toContain("Seen");
});

test("what could not even be sent rolls back too", async () => {
  store.mockRejectedValue(new TypeError("Failed to fetch"));
  show();
  fireEvent.click(button("Seen"));
  await screen.findByText(/could not be sent/);
  expect(screen.queryAllByRole("button", { pressed: true })).toEqual([]);
});

test("what was stored stays and is told, though what stands then is not known", async () => {
  store.mockResolvedValue({ ok: true, value: undefined });
  show({ ...NO_MARKS, watchlist: true });
  fireEvent.click(button("Seen"));
  await screen.findByText("You have seen Toy Story.");
  expect(pressed()).toContain("Seen");
  expect(pressed()).not.toContain("Watchlist");
});

test("when another person has the seat by now, it is asked for whom it is", async () => {
  store.mockResolvedValueOnce({ ok: false, problem: "Bob.", mismatch: { now: { id: 8, name: "Bob" } } });
  vi.mocked(switchBack).mockResolvedValue({ ok: true, value: undefined });
  show();
  fireEvent.click(button("Seen"));
  await screen.findByRole("dialog", { name: "Who is this for?" });
  fireEvent.click(button("Be Ada again"));
  await screen.findByText("You have seen Toy Story.");
  expect(store).toHaveBeenCalledTimes(2);
});

test("a tile asks in a dialog, which knows what was said and closes when something more is", async () => {
  vi.mocked(readMarks).mockResolvedValue({ ok: true, value: { ...NO_MARKS, watchlist: true } });
  show(NO_MARKS, true);
  fireEvent.click(button("More about Toy Story"));
  expect(screen.getByRole("dialog", { name: "More about Toy Story" })).toBeTruthy();
  await waitFor(() => expect(pressed()).toContain("Watchlist"));

  fireEvent.click(button("Not interested"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(store).toHaveBeenCalledWith(sent("not-interested", true));
  await waitFor(() => expect(screen.getByText("Not interested")).toBeTruthy());
});

test("what a tile learns late takes back nothing that was said meanwhile", async () => {
  let answer: (marks: Awaited<ReturnType<typeof readMarks>>) => void = () => {};
  vi.mocked(readMarks).mockReturnValue(
    new Promise((resolve) => {
      answer = resolve;
    }),
  );
  store.mockReturnValue(new Promise(() => {}));
  show(NO_MARKS, true);
  fireEvent.click(button("More about Toy Story"));
  fireEvent.click(button("Not interested"));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  await act(async () => answer({ ok: true, value: { ...NO_MARKS, watchlist: true } }));
  expect(screen.getByText("Not interested")).toBeTruthy();
});

test("for nobody there is nothing to say on a tile", () => {
  render(<TileMarks id={862} title="Toy Story" />);
  expect(screen.queryByRole("button")).toBeNull();
});
