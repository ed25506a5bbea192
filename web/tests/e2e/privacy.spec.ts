import { everyPage } from "./every-page";
import { expect, open, signInAs, test } from "./world";

test("the browser talks to no other host, and no script runs that was not ours", async ({ page, baseURL }) => {
  test.setTimeout(400_000);
  const hosts = new Set<string>();
  page.on("request", (request) => hosts.add(new URL(request.url()).host));
  await signInAs(page, 81);
  for (const path of Object.values(everyPage)) {
    const response = await open(page, path);
    const policy = response?.headers()["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=-]+' 'strict-dynamic';/);
  }
  expect([...hosts]).toEqual([new URL(baseURL ?? "").host]);
});

test("the notices of TMDB and GroupLens stand in the footer", async ({ page }) => {
  await open(page, "/");
  const footer = page.getByRole("contentinfo");
  await expect(footer).toContainText("This product uses the TMDB API but is not endorsed or certified by TMDB.");
  await expect(footer).toContainText("GroupLens");
});

test("posters opened on their own may run nothing", async ({ request }) => {
  const poster = await request.get("/api/movies/862/poster.svg");
  expect(poster.headers()["content-security-policy"]).toContain("default-src 'none'");
});
