// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setRating } from "@/actions/rating";
import { switchBack } from "@/actions/session";
import { Toasts } from "@/components/feedback/toasts";
import { PageFor } from "@/components/session/page-for";
import { SessionProvider } from "@/components/session/session-provider";
import { RateMovie } from "./rate-movie";

vi.mock("@/actions/rating", () => ({ setRating: vi.fn() }));
vi.mock("@/actions/session", () => ({ switchBack: vi.fn() }));
vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {} }) }));

const stored = { ok: true, value: undefined } as const;
const store = vi.mocked(setRating);
const ada = { id: 7, name: "Ada" };
const bob = { id: 8, name: "Bob" };

beforeEach(() => {
  store.mockReset().mockResolvedValue(stored);
});
afterEach(cleanup);

function show(initial?: 2 | 4) {
  render(
    <Toasts>
      <SessionProvider person={ada}>
        <PageFor person={ada}>
          <RateMovie id={862} title="Toy Story" initial={initial} />
        </PageFor>
      </SessionProvider>
    </Toasts>,
  );
}

const star = (name: string) => screen.getByRole<HTMLInputElement>("radio", { name });
const sent = (stars?: number) => ({ person: 7, movie: 862, stars, key: expect.any(String) });
const click = (name: string) => fireEvent.click(star(name), { detail: 1 });

test("ten radio buttons stand in a group that names the movie", () => {
  show();
  expect(screen.getByRole("group", { name: "Your rating of Toy Story" })).toBeTruthy();
  expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-label"))).toEqual([
    "½ star",
    "1 star",
    "1½ stars",
    "2 stars",
    "2½ stars",
    "3 stars",
    "3½ stars",
    "4 stars",
    "4½ stars",
    "5 stars",
  ]);
});

test("a rating shows before it is stored", async () => {
  store.mockReturnValue(new Promise(() => {}));
  show();
  click("4½ stars");
  await waitFor(() => expect(store).toHaveBeenCalledWith(sent(4.5)));
  expect(star("4½ stars").checked).toBe(true);
});

test("a rating that cannot be stored rolls back and says why", async () => {
  store.mockResolvedValue({ ok: false, problem: "The projection room does not answer." });
  show(2);
  click("5 stars");
  await screen.findByText("The projection room does not answer.");
  expect(star("2 stars").checked).toBe(true);
});

test("a rating that could not even be sent rolls back too", async () => {
  store.mockRejectedValue(new TypeError("Failed to fetch"));
  show();
  click("5 stars");
  await screen.findByText(/could not be sent/);
  expect(star("5 stars").checked).toBe(false);
});

test("undo brings back the rating before", async () => {
  show(2);
  click("5 stars");
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(store).toHaveBeenLastCalledWith(sent(2));
  await waitFor(() => expect(star("2 stars").checked).toBe(true));
});

test("undo of a first rating takes it back", async () => {
  show();
  click("5 stars");
  fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(store).toHaveBeenLastCalledWith(sent(undefined));
});

test("remove takes a rating back", async () => {
  show(4);
  fireEvent.click(screen.getByRole("button", { name: /Remove/ }));
  expect(store).toHaveBeenLastCalledWith(sent(undefined));
  await waitFor(() => expect(star("4 stars").checked).toBe(false));
});

function walk(...passed: string[]): void {
  for (const name of passed) {
    fireEvent.click(star(name));
    fireEvent.blur(star(name), { relatedTarget: star("5 stars") });
  }
}

test("keys that walk over the stars store nothing, however slow they are", () => {
  vi.useFakeTimers();
  show();
  walk("½ star", "1 star");
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  expect(store).not.toHaveBeenCalled();
  expect(star("1 star").checked).toBe(true);
  expect(screen.getByText("Enter keeps it")).toBeTruthy();
});

test.each([
  ["enter", () => fireEvent.keyDown(star("1½ stars"), { key: "Enter" })],
  ["leaving the stars", () => fireEvent.blur(star("1½ stars"), { relatedTarget: document.body })],
])("%s stores the star to which the keys came", async (_, settle) => {
  show();
  walk("½ star", "1 star", "1½ stars");
  settle();
  await screen.findByText("Toy Story: 1½ stars.");
  expect(store).toHaveBeenCalledTimes(1);
  expect(store).toHaveBeenCalledWith(sent(1.5));
});

test("of two quick ratings the later one stands, though the first fails", async () => {
  let fail = () => {};
  store.mockReturnValueOnce(
    new Promise((resolve) => {
      fail = () => resolve({ ok: false, problem: "Too late." });
    }),
  );
  show();
  click("1 star");
  await waitFor(() => expect(store).toHaveBeenCalledTimes(1));
  click("5 stars");
  await waitFor(() => expect(store).toHaveBeenCalledTimes(2));
  fail();
  await screen.findByText("Toy Story: 5 stars.");
  expect(star("5 stars").checked).toBe(true);
  expect(screen.queryByText("Too late.")).toBeNull();
});

test("when another person has the seat by now, it is asked for whom the rating is, and nothing counts as stored", async () => {
  store.mockResolvedValueOnce({ ok: false, problem: "Bob has the seat by now.", mismatch: { now: bob } });
  vi.mocked(switchBack).mockResolvedValue(stored);
  show();
  click("4 stars");
  const question = await screen.findByRole("dialog", { name: "Who is this for?" });
  expect(question.textContent).toContain("Ada");
  expect(question.textContent).toContain("Go on as Bob");
  expect(star("4 stars").checked).toBe(false);

  fireEvent.click(screen.getByRole("button", { name: "Be Ada again" }));
  await screen.findByText("Toy Story: 4 stars.");
  expect(switchBack).toHaveBeenCalledWith(7);
  expect(store.mock.calls).toEqual([[sent(4)], [sent(4)]]);
  expect(screen.queryByRole("dialog")).toBeNull();
});
