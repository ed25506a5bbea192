import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { isMissing, isSoonMissing } from "./missing";

let backends = 0;

/** No test gets what another one's backend answered. */
beforeEach(() => {
  backends++;
  vi.stubEnv("MARQUEE_API", `http://127.0.0.1:9/${backends}`);
});

test.each(["/movie/abc", "/movie/0", "/person/-1", "/genre/%E0%A4%A"])(
  "%s is missing whatever the backend says",
  async (path) => {
    expect(await isMissing(path)).toBe(true);
  },
);

test.each(["/", "/who", "/genre/Sci-Fi", "/movie/862/more"])("%s is not looked up", async (path) => {
  expect(await isMissing(path)).toBe(false);
});

test("while the backend is away no movie counts as missing", async () => {
  expect(await isMissing("/movie/862")).toBe(false);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a backend that hangs holds no page back: after a moment it goes out unlooked-up", async () => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  const answer = isSoonMissing("/movie/862");
  await vi.advanceTimersByTimeAsync(200);
  expect(await answer).toBe(false);
});

test("what a quick backend does not know is a 404 from the first byte", async () => {
  vi.stubGlobal("fetch", async () => Response.json({}, { status: 404 }));
  expect(await isSoonMissing("/movie/862")).toBe(true);
});

test("a genre whose name the backend refuses to read is no genre", async () => {
  vi.stubGlobal("fetch", async (request: Request) =>
    request.url.includes("by-genre") ? Response.json({}, { status: 400 }) : Response.json({ items: [] }),
  );
  expect(await isMissing("/genre/%00")).toBe(true);
});
