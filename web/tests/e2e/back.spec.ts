import {
  expect,
  type Locator,
  open,
  type Page,
  rate,
  reload,
  settled,
  signInAs,
  stars,
  test,
  tilesIn,
  titlesIn,
} from "./world";

const left = (list: Locator) => list.evaluate((element) => element.scrollLeft);
const top = (page: Page) => page.evaluate(() => scrollY);

/** Opens the movie of this tile, which stands in view, and comes back. */
async function thereAndBack(page: Page, tile: Locator): Promise<void> {
  await tile.click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  await page.goBack();
}

test("a row comes back as long as it was, at the same place; so it does after a reload and a rating", async ({
  page,
}) => {
  await signInAs(page, 25);
  const row = page.getByRole("region", { name: "For you" });
  const list = row.getByRole("list");
  const tiles = row.getByRole("listitem");
  await expect(async () => {
    await row.getByRole("button", { name: "Scroll For you on" }).click({ force: true });
    expect(await tiles.count()).toBeGreaterThan(60);
  }).toPass();
  await tiles.nth(45).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const [many, place] = [await tiles.count(), await left(list)];
  expect(place).toBeGreaterThan(4000);

  await thereAndBack(page, tiles.nth(45));
  await expect(tiles).toHaveCount(many);
  expect(Math.abs((await left(list)) - place)).toBeLessThan(3);

  await reload(page);
  await expect(tiles).toHaveCount(many);
  expect(Math.abs((await left(list)) - place)).toBeLessThan(3);

  await tiles.nth(45).click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await rate(page, title, "5 stars");
  await expect(stars(page, title, "5 stars")).toBeChecked();
  await expect(page.getByText(`${title}: 5 stars.`).first()).toBeVisible();
  await page.goBack();
  await expect.poll(() => tiles.count()).toBeGreaterThan(60);
  await expect.poll(async () => Math.abs((await left(list)) - place)).toBeLessThan(3);
});

test("a grid comes back as long as it was, at the same place", async ({ page }) => {
  await signInAs(page, 26);
  await open(page, "/genre/Drama");
  const tiles = page.getByRole("list", { name: "Drama" }).getByRole("listitem");
  await expect(async () => {
    await page.mouse.wheel(0, 3000);
    expect(await tiles.count()).toBeGreaterThan(90);
  }).toPass();
  await tiles.nth(80).scrollIntoViewIfNeeded();
  await page.waitForTimeout(300);
  const [many, place] = [await tiles.count(), await top(page)];
  expect(place).toBeGreaterThan(1500);

  await thereAndBack(page, tiles.nth(80));
  await expect(tiles).toHaveCount(many);
  await expect.poll(async () => Math.abs((await top(page)) - place)).toBeLessThan(3);
});

test("a page one comes to by a link begins at its beginning", async ({ page }) => {
  await signInAs(page, 26);
  await page.mouse.wheel(0, 900);
  await expect.poll(() => top(page)).toBeGreaterThan(300);
  await page.waitForTimeout(300);
  await page.getByRole("navigation", { name: "Browse by genre" }).getByRole("link").first().click();
  await page.waitForURL("**/genre/*");
  await settled(page);
  expect(await top(page)).toBe(0);
});

test("the slider comes back where it was put, with its list", async ({ page }) => {
  await signInAs(page, 27);
  const same = await titlesIn(page, "For you");
  await page.getByRole("slider", { name: "Diversity of your picks" }).press("End");
  await expect.poll(() => titlesIn(page, "For you")).not.toEqual(same);
  const mixed = await titlesIn(page, "For you");
  await thereAndBack(page, tilesIn(page.getByRole("region", { name: "For you" })).first());
  await expect(page.getByRole("slider")).toHaveValue("1");
  await expect.poll(() => titlesIn(page, "For you")).toEqual(mixed);
});
