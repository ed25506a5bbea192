import { expect, test, vi } from "vitest";
import { isMissing } from "./missing";

vi.stubEnv("MARQUEE_API", "http://127.0.0.1:9");

test.each(["/movie/abc", "/movie/0", "/person/-1", "/genre/Nonsense"])(
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
