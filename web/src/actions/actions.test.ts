import { beforeEach, expect, test, vi } from "vitest";
import { BackendDown } from "@/lib/errors";
import type { PersonRef } from "@/lib/model/people";
import { readMarks, setMark } from "./marks";
import { setOnboardingRating } from "./onboarding";
import { setRating } from "./rating";
import { signOut } from "./session";

const session = vi.hoisted(() => {
  process.env.MARQUEE_SESSION_SECRET = "secret";
  return { now: undefined as PersonRef | undefined, end: vi.fn() };
});
const backend = vi.hoisted(() => ({
  rate: vi.fn(),
  takeBack: vi.fn(),
  coldStart: vi.fn(),
  mark: vi.fn(),
  marksOf: vi.fn(),
}));
vi.mock("next/cache", () => ({ revalidatePath: () => {} }));
vi.mock("@/lib/api/people", () => backend);
vi.mock("@/lib/api/recommendations", () => ({ recommendations: async () => ({ items: [] }) }));
vi.mock("next/headers", async () => {
  const { seal } = await import("@/lib/session/seal");
  const cookie = () => (session.now ? { value: seal(session.now, "secret") } : undefined);
  return { cookies: async () => ({ get: cookie, delete: session.end }), headers: async () => new Headers() };
});

const ada = { id: 7, name: "Ada" };
const bob = { id: 8, name: "Bob" };
const rating = { person: 7, movie: 862, stars: 4, key: "0123456789abcdef" } as const;

beforeEach(() => {
  session.now = ada;
  session.end.mockReset();
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
  session.now = now;
  for (const act of [setRating, setOnboardingRating]) {
    expect(await act(rating)).toMatchObject({ ok: false, mismatch: { now } });
    expect(await act({ ...rating, stars: undefined })).toMatchObject({ ok: false, mismatch: { now } });
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
  for (const act of [setRating, setOnboardingRating]) {
    const result = await act({ ...rating, ...wrong } as never);
    expect(result).toEqual({ ok: false, problem: expect.stringMatching(/\w+ .*\.$/) });
  }
  expect(backend.rate).not.toHaveBeenCalled();
  expect(backend.takeBack).not.toHaveBeenCalled();
});

test.each([[undefined], [null], ["stars"], [[]]])("%o is no rating", async (sent) => {
  expect(await setRating(sent as never)).toMatchObject({ ok: false });
});

test("what is said of a movie is stored for the person whom the page shows, and for no other", async () => {
  const mark = { person: 7, movie: 862, kind: "seen", on: true } as const;
  const marks = { watchlist: false, seen: true, "not-interested": false };
  backend.marksOf.mockResolvedValue(marks);
  expect(await setMark(mark)).toEqual({ ok: true, value: marks });
  expect(await readMarks(mark)).toEqual({ ok: true, value: marks });
  expect(backend.mark).toHaveBeenCalledExactlyOnceWith(mark);

  session.now = bob;
  for (const act of [setMark, readMarks]) {
    expect(await act(mark)).toMatchObject({ ok: false, mismatch: { now: bob } });
  }
  expect(await setMark({ ...mark, kind: "liked" } as never)).toMatchObject({ ok: false });
  expect(backend.mark).toHaveBeenCalledOnce();
});

test("what is stored counts as stored, though what stands then cannot be asked any more", async () => {
  backend.marksOf.mockRejectedValue(new BackendDown("no answer"));
  expect(await setMark({ person: 7, movie: 862, kind: "seen", on: true })).toEqual({ ok: true, value: undefined });
  expect(backend.mark).toHaveBeenCalledOnce();
});

test("signing out is for the person whom the page shows, and ends what they agreed to", async () => {
  const form = new FormData();
  form.set("person", "7");
  session.now = bob;
  await expect(signOut(form)).rejects.toThrow("NEXT_REDIRECT");
  expect(session.end).not.toHaveBeenCalled();
  session.now = ada;
  await expect(signOut(form)).rejects.toThrow("NEXT_REDIRECT");
  expect(session.end.mock.calls).toEqual([["marquee_person"], ["marquee_kept_searches"]]);
});
