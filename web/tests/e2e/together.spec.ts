import AxeBuilder from "@axe-core/playwright";
import { expect, open, type Page, settled, signInAs, test, tilesIn } from "./world";

const row = (page: Page) => page.getByRole("region", { name: "In your row" });
const chosen = (page: Page) => row(page).getByRole("link");
const choices = (page: Page) => page.getByRole("region", { name: "Choose people" });
const list = (page: Page) => tilesIn(page.getByRole("list", { name: "For all of you" }));

test("two people are chosen by keyboard and get one list", async ({ page }) => {
  await signInAs(page, 31);
  await open(page, "/together");
  await expect(chosen(page)).toHaveCount(1);
  await expect(row(page).getByRole("status")).toContainText("Choose one more");
  await page.getByLabel("Find somebody").fill("7");
  await page.getByLabel("Find somebody").press("Enter");
  await page.waitForURL("**/together?*q=7*");
  await settled(page);
  await choices(page).getByRole("link", { name: /^Add/ }).first().press("Enter");
  await expect(chosen(page)).toHaveCount(2);
  await expect(choices(page).getByRole("link", { name: /^Take out/ })).toBeFocused();
  await expect(row(page).getByRole("status")).toContainText("2 people");
  await expect.poll(() => list(page).count()).toBeGreaterThan(20);
  await settled(page);
  const shown = await list(page).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(shown).size).toBe(shown.length);

  await chosen(page).first().press("Enter");
  await expect(chosen(page)).toHaveCount(1);
  await expect(chosen(page).first()).toBeFocused();
  await expect(list(page)).toHaveCount(0);
  await page.goBack();
  await expect(chosen(page)).toHaveCount(2);
});

test("too few, too many and people who are gone are told so, on the narrowest phone too", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const [query, words] of [
    ["?with=", "Nobody yet"],
    ["?with=7", "One person so far"],
    ["?with=1&with=2&with=3&with=4&with=5&with=6&with=7", "7 people are too many for one list: 6 at most. Take 1 out."],
  ] as const) {
    await open(page, `/together${query}`);
    await expect(row(page).getByRole("status")).toContainText(words);
    await expect(list(page)).toHaveCount(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  await open(page, "/together?with=1&with=2&with=999999999");
  await expect(page.getByText("One of them is not here any more.")).toBeVisible();
  await expect.poll(() => list(page).count()).toBeGreaterThan(20);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("people are chosen all the same", async ({ page }) => {
    await page.goto("/together?with=1");
    await choices(page).getByRole("link", { name: /^Add/ }).first().click();
    await expect(chosen(page)).toHaveCount(2);
    await expect(list(page).first()).toBeVisible();
  });
});
