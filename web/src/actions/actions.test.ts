import { beforeEach, expect, test, vi } from "vitest";
import type { Seat } from "@/lib/people";
import { refine } from "./onboarding";
import { setRating } from "./rating";
import { leave } from "./session";

const seat = vi.hoisted(() => {
  process.env.MARQUEE_SESSION_SECRET = "secret";
  return { now: undefined as Seat | undefined, leave: vi.fn() };
});
const backend = vi.hoisted(() => ({ rate: vi.fn(), takeBack: vi.fn(), coldStart: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("@/lib/api/people", () => backend);
vi.mock("@/lib/api/recommendations", () => ({ recommendations: async () => ({ items: [] }) }));
vi.mock("next/headers", async () => {
  const { seal } = await import("@/lib/session/seal");
  const cookie = () => (seat.now ? { value: seal(seat.now, "secret") } : undefined);
  return { cookies: async () => ({ get: cookie, delete: seat.leave }), headers: async () => new Headers() };
});

const ada = { id: 7, name: "Ada" };
const bob = { id: 8, name: "Bob" };
const rating = { person: 7, movie: 862, stars: 4, key: "0123456789abcdef" } as const;

beforeEach(() => {
  seat.now = ada;
  seat.leave.mockReset();
  for (const call of Object.values(backend)) call.mockReset();
});

test("a rating is stored for the person whom the page shows", async () => {
  expect(await setRating(rating)).toEqual({ ok: true, value: undefined });
  expect(backend.rate).toHaveBeenCalledExactlyOnceWith(7, 862, 4, "0123456789abcdef");
});

test.each([
  ["another person has", bob],
  ["nobody has", undefined],
])("when %s the seat, nothing is stored and it is told who has", async (_, now) => {
  seat.now = now;
  for (const act of [setRating, refine]) {
    expect(await act(rating)).toMatchObject({ ok: false, somebodyElse: { now } });
    expect(await act({ ...rating, stars: undefined })).toMatchObject({ ok: false, somebodyElse: { now } });
  }
  expect(backend.rate).not.toHaveBeenCalled();
  expect(backend.takeBack).not.toHaveBeenCalled();
});

test.each([
  [{ stars: 0 }],
  [{ stars: 5.5 }],
  [{ stars: 4.25 }],
  [{ stars: "4" }],
  [{ stars: null }],
  [{ stars: Number.NaN }],
  [{ movie: -1 }],
  [{ movie: 1.5 }],
  [{ movie: "862" }],
  [{ person: "7" }],
  [{ person: undefined }],
  [{ key: "" }],
  [{ key: "x".repeat(300) }],
  [{ key: "two\nlines of it" }],
])("a rating with %o is refused in words, and nothing is asked of the backend", async (wrong) => {
  for (const act of [setRating, refine]) {
    const outcome = await act({ ...rating, ...wrong } as never);
    expect(outcome).toEqual({ ok: false, problem: expect.stringMatching(/\w+ .*\.$/) });
  }
  expect(backend.rate).not.toHaveBeenCalled();
  expect(backend.takeBack).not.toHaveBeenCalled();
});

test.each([[undefined], [null], ["stars"], [[]]])("%o is no rating", async (sent) => {
  expect(await setRating(sent as never)).toMatchObject({ ok: false });
});

test("signing out is for the person whom the page shows", async () => {
  const form = new FormData();
  form.set("person", "7");
  seat.now = bob;
  await expect(leave(form)).rejects.toThrow("NEXT_REDIRECT");
  expect(seat.leave).not.toHaveBeenCalled();
  seat.now = ada;
  await expect(leave(form)).rejects.toThrow("NEXT_REDIRECT");
  expect(seat.leave).toHaveBeenCalledOnce();
});
