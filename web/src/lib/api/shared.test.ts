import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { BackendDown, Refused } from "@/lib/errors";
import { backendThat } from "../../../tests/backend";
import { DEGRADED_LIFE_MS, LIFE_MS } from "./cache/answer-cache";
import { genres } from "./genres";
import { movie } from "./movies";
import { coldStart, rate, takeBack } from "./people";
import { recommendations } from "./recommendations";

type Reply = { status?: number; body?: object };

const list = { items: [], strategy: "trending", degraded: false };
const details = { tmdb_id: 862, title: "Toy Story", rating_count: 1 };
const person = { id: 7, display_name: "Ada", favourite_movies: [] };

/** What reached the backend, in order. */
let asked: string[];

/** How the backend answers a GET; changes it answers as it should. */
let reply: (path: string) => Reply | Promise<Reply>;
let loseChanges: boolean;

beforeEach(async () => {
  asked = [];
  loseChanges = false;
  reply = (path) => ({ body: path.startsWith("/api/movies/") ? details : list });
  vi.useFakeTimers({ toFake: ["performance"] });
  vi.advanceTimersByTime(1); // at zero the cache takes no time for set
  await backendThat(async ({ method, url = "" }, response) => {
    asked.push(`${method} ${url}`);
    if (method !== "GET" && loseChanges) return void response.destroy();
    const { status = 200, body = {} } = method === "GET" ? await reply(url) : { body: person };
    response.writeHead(status).end(JSON.stringify(body));
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const trending = (person?: number) => recommendations({ kind: "trending" }, { person, limit: 14 });
const popular = () => recommendations({ kind: "genre", genre: "Drama" }, { limit: 14 });
const similar = () => recommendations({ kind: "similar", movie: 862 }, { limit: 14 });
const seeds = () => recommendations({ kind: "seeds", genres: ["War"], answers: [] }, { limit: 24 });
const mood = () => recommendations({ kind: "mood", words: "sad robot" }, { limit: 14 });
const everything = [trending, popular, similar, seeds, mood, genres, () => movie(862), () => movie(603)];

async function askAll(): Promise<void> {
  await Promise.all(everything.map((ask) => ask()));
}

test("a hundred visitors, some at once and some later, ask the backend once for what is the same for everybody", async () => {
  for (let visits = 0; visits < 10; visits++) await Promise.all(Array.from({ length: 10 }, askAll));
  expect(asked.toSorted()).toEqual([
    "GET /api/genres",
    "GET /api/movies/603",
    "GET /api/movies/862",
    "GET /api/recommendations/by-genre?limit=14&genre=Drama",
    "GET /api/recommendations/mood?limit=14&q=sad%20robot",
    "GET /api/recommendations/seed-movies?limit=24&genres=War",
    "GET /api/recommendations/similar?limit=14&tmdb_id=862",
    "GET /api/recommendations/trending?limit=14",
  ]);
});

test("an answer for one person is asked for each time", async () => {
  for (let times = 0; times < 3; times++) {
    await trending(7);
    await recommendations({ kind: "genre", genre: "Drama" }, { person: 7, limit: 14 });
    await recommendations({ kind: "similar", movie: 862 }, { person: 7, limit: 14 });
    await recommendations({ kind: "for-you", diversity: 0 }, { person: 7, limit: 14 });
    await recommendations({ kind: "hidden-gems" }, { person: 7, limit: 14 });
    await recommendations({ kind: "mood", words: "sad robot" }, { person: 7, limit: 14 });
    await recommendations({ kind: "together", people: [7, 8] }, { limit: 14 });
    await recommendations({ kind: "seeds", genres: [], answers: [{ movie: 862, stars: 4 }] }, { limit: 24 });
  }
  expect(asked).toHaveLength(24);
  expect(asked.slice(-2)).toEqual([
    "GET /api/recommendations/together?limit=14&user_ids=7&user_ids=8",
    "GET /api/recommendations/seed-movies?limit=24&answers=862%3A4",
  ]);
});

test("after its life an answer is asked for anew", async () => {
  await trending();
  vi.advanceTimersByTime(LIFE_MS - 1);
  await trending();
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(2);
  await trending();
  expect(asked).toHaveLength(2);
});

test.each([
  ["a rating", () => rate(7, 862, 4, "0123456789abcdef")],
  ["a rating taken back", () => takeBack(7, 862)],
  ["a newcomer", () => coldStart({ genres: [], ratings: [{ movie: 862, stars: 4 }] }, "0123456789abcdef")],
])("%s lets what it may have moved be asked for anew, and nothing else", async (_, change) => {
  await askAll();
  await change();
  asked = [];
  await askAll();
  expect(asked.toSorted()).toEqual([
    "GET /api/movies/862",
    "GET /api/recommendations/by-genre?limit=14&genre=Drama",
    "GET /api/recommendations/seed-movies?limit=24&genres=War",
    "GET /api/recommendations/trending?limit=14",
  ]);
});

test("a rating that may have arrived, though its answer was lost, counts as one", async () => {
  await trending();
  loseChanges = true;
  await expect(rate(7, 862, 4, "0123456789abcdef")).rejects.toBeInstanceOf(BackendDown);
  asked = [];
  await trending();
  expect(asked).toHaveLength(1);
});

test("an answer that was on its way during a rating is not kept", async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  reply = () => held.then(() => ({ body: { ...list, strategy: "before" } }));
  const early = trending();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  reply = () => ({ body: { ...list, strategy: "after" } });
  await rate(7, 862, 4, "0123456789abcdef");
  expect(await trending()).toMatchObject({ strategy: "after" });
  arrive();
  expect(await early).toMatchObject({ strategy: "before" });
  expect(await trending()).toMatchObject({ strategy: "after" });
});

test.each([
  [503, BackendDown],
  [400, Refused],
])("a failure (%i) is told to all who wait and kept for nobody", async (status, error) => {
  reply = () => ({ status });
  const waiting = await Promise.allSettled([trending(), trending(), trending()]);
  for (const each of waiting) expect(each).toMatchObject({ status: "rejected", reason: expect.any(error) });
  expect(asked).toHaveLength(1);
  reply = () => ({ body: list });
  expect(await trending()).toMatchObject({ strategy: "trending" });
});

test("a failure is of the kind that each one who waits knows, though the bundler loaded the code more than once", async () => {
  vi.resetModules();
  const elsewhere = { ...(await import("./recommendations")), ...(await import("@/lib/errors")) };
  reply = () => ({ status: 503 });
  const row = { kind: "trending" } as const;
  const waiting = await Promise.allSettled([trending(), elsewhere.recommendations(row, { limit: 14 })]);
  expect(asked).toHaveLength(1);
  expect(waiting[0]).toMatchObject({ reason: expect.any(BackendDown) });
  expect(waiting[1]).toMatchObject({ reason: expect.any(elsewhere.BackendDown) });
});

test("what the backend does not know is asked for each time", async () => {
  reply = () => ({ status: 404 });
  expect(await movie(5)).toBeUndefined();
  expect(await movie(5)).toBeUndefined();
  expect(asked).toHaveLength(2);
});

test("a fallback's answer is shown for a moment only", async () => {
  reply = () => ({ body: { ...list, degraded: true } });
  expect(await trending()).toMatchObject({ degraded: true });
  reply = () => ({ body: list });
  vi.advanceTimersByTime(DEGRADED_LIFE_MS + 1);
  expect(await trending()).toMatchObject({ degraded: false });
});
