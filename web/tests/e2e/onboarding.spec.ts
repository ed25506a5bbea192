import { expect, open, type Page, settled, test } from "./world";

async function rateFirstSeed(page: Page, stars: string): Promise<void> {
  const seed = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem").first();
  const title = await seed.getByRole("heading").textContent();
  await seed.getByRole("radio", { name: stars, exact: true }).click();
  await expect(seed.getByRole("heading")).not.toHaveText(title ?? "");
}

const program = (page: Page) => page.getByRole("region", { name: "Your program" });

async function programmed(page: Page): Promise<string[]> {
  await expect(program(page).getByRole("listitem")).toHaveCount(10);
  return program(page).locator("a > span:nth-child(2)").allTextContents();
}

test("a newcomer gets a list with the fifth rating, and the sixth improves it", async ({ page }) => {
  await open(page, "/who");
  await page.getByRole("link", { name: /Start fresh/ }).click();
  await page.getByText("Sci-Fi", { exact: true }).click();
  await page.getByLabel(/Your name/).fill("Zoë");
  await page.getByRole("button", { name: "On to the films" }).click();
  await page.waitForURL("**/welcome/rate?*");
  await settled(page);

  await page
    .getByRole("button", { name: /Haven’t seen it/ })
    .first()
    .click();
  for (const [place, stars] of ["5 stars", "4 stars", "5 stars", "2 stars"].entries()) {
    await rateFirstSeed(page, stars);
    await expect(page.getByText(`${place + 1} of 5 rated`)).toBeVisible();
    await expect(program(page)).toHaveCount(0);
  }
  await rateFirstSeed(page, "5 stars");
  const first = await programmed(page);

  await rateFirstSeed(page, "5 stars");
  await expect.poll(() => programmed(page)).not.toEqual(first);

  await page.getByRole("link", { name: "Open my program" }).click();
  await expect(page.getByText("Tonight’s top pick for Zoë")).toBeVisible();
  await open(page, "/ratings");
  await expect(page.getByText("6 movies")).toBeVisible();
});

test("a first rating can be taken back before the list is there", async ({ page }) => {
  await open(page, "/welcome/rate?genre=Comedy");
  await rateFirstSeed(page, "3 stars");
  await page.getByRole("list", { name: "Rated so far" }).getByRole("button").click();
  await expect(page.getByText("0 of 5 rated")).toBeVisible();
});

test("the grid refills and never shows a movie again", async ({ page }) => {
  await open(page, "/welcome/rate");
  const seen = new Set<string>();
  for (let turn = 0; turn < 20; turn++) {
    const seed = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem").first();
    const title = (await seed.getByRole("heading").textContent()) ?? "";
    expect(seen.has(title)).toBe(false);
    seen.add(title);
    await seed.getByRole("button").click();
    await expect(seed.getByRole("heading")).not.toHaveText(title);
  }
  await expect(page.getByRole("list", { name: "Films to rate" }).getByRole("listitem")).toHaveCount(12);
});
