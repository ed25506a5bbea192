import { expect, open, settled, test, tilesIn } from "./world";

test("words for a mood find films by what they are like", async ({ page }) => {
  await open(page, "/search?by=mood");
  const box = page.getByLabel(/in your own words/);
  await box.fill("toys that come alive");
  await box.press("Enter");
  await page.waitForURL("**/search?by=mood&q=*");
  await settled(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("toys that come alive");
  const found = tilesIn(page.getByRole("list", { name: "What fits these words" }));
  await expect.poll(() => found.count()).toBeGreaterThan(10);
  await expect(page.getByRole("link", { name: "By mood" })).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("combobox")).toHaveValue("");
  await page.getByRole("link", { name: "By title" }).click();
  await expect(page).toHaveURL("/search?q=toys%20that%20come%20alive");
  await expect(page.getByRole("combobox")).toHaveValue("toys that come alive");
});

test("the search box offers to take the words for a mood, by keys, again and again", async ({ page }) => {
  await open(page, "/who");
  const box = page.getByRole("combobox", { name: "Search movies" });
  for (const words of ["sad robot", "funny dog"]) {
    await box.fill(words);
    await expect(page.getByRole("option", { name: `Films that fit “${words}”` })).toBeVisible();
    await box.press("ArrowUp");
    await box.press("Enter");
    await expect(page).toHaveURL(`/search?q=${encodeURIComponent(words)}&by=mood`);
  }
});

test("what no film is called is looked for by mood at once", async ({ page }) => {
  await open(page, "/search?q=xqzvwkj");
  await expect(page.getByText(/Nothing is called that/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "What fits these words" })).toBeVisible();
});
