import { expect, open, signInAs, test, tilesIn, titlesIn } from "./world";

test("a movie's page tells what there is to know and what is near", async ({ page }) => {
  await open(page, "/movie/862");
  await expect(page).toHaveTitle("Toy Story (1995) · Marquee");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Toy Story");
  await expect(page.getByText("John Lasseter")).toBeVisible();
  await expect(page.getByText(/cowboy doll/)).toBeVisible();
  await expect(page.getByText(/^[1-5]\.\d of 5 stars by \d+ people$/)).toBeVisible();
  await expect(page.getByText(/0 votes/)).toHaveCount(0);
  const similar = await titlesIn(page, "Similar movies");
  expect(similar.length).toBeGreaterThan(9);
  expect(similar).not.toContain("Toy Story");
});

test("posters are really drawn", async ({ page }) => {
  await open(page, "/movie/862");
  const poster = page.locator('img[src*="/862/poster"]').first();
  await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
});

test("a recommended movie says why", async ({ page }) => {
  await signInAs(page, 31);
  await tilesIn(page.getByRole("region", { name: "For you" }))
    .nth(2)
    .click();
  await expect(page.getByText(/Number \d+ on your list\./)).toBeVisible();
});

for (const path of ["/api/rows/%E0%A4%A", "/api/movies/%E0%A4%A/poster.svg", "/movie/%E0%A4%A", "/genre/%", "/%FF"]) {
  test(`the broken escape in ${path} is no fault of ours`, async ({ request }) => {
    expect([400, 404]).toContain((await request.get(path)).status());
  });
}

for (const path of ["/movie/999999999", "/movie/0", "/movie/abc", "/movie/-1", "/nowhere"]) {
  test(`${path} is a proper 404`, async ({ page }) => {
    expect((await open(page, path))?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "This is not on the program" })).toBeVisible();
  });
}
