import { type APIRequestContext, expect, open, type Page, reload, settled, test } from "./world";

async function rateFirstSeed(page: Page, stars: string): Promise<void> {
  const seed = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem").first();
  const title = await seed.getByRole("heading").textContent();
  await seed.getByRole("radio", { name: stars, exact: true }).click();
  await expect(seed.getByRole("heading")).not.toHaveText(title ?? "");
}

/** Everybody whom the backend knows by this name. */
async function known(request: APIRequestContext, name: string): Promise<{ rating_count: number }[]> {
  const answer = await request.get(`http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/api/users/?q=${name}`);
  return (await answer.json()).items;
}

const program = (page: Page) => page.getByRole("region", { name: "Your program" });

async function programmed(page: Page): Promise<string[]> {
  await expect(program(page).getByRole("listitem")).toHaveCount(10);
  return program(page).locator("a > span:nth-child(2)").allTextContents();
}

test("a newcomer gets a list with the fifth rating, and the sixth improves it", { tag: "@localhost" }, async ({
  page,
}) => {
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

test("a name copied with marks of direction is theirs without them", async ({ page, request }) => {
  await open(page, "/welcome");
  await page.getByLabel(/Your name/).fill("\u2067דנה\u200f\u2069");
  await page.getByRole("button", { name: "On to the films" }).click();
  await page.waitForURL("**/welcome/rate?*");
  await settled(page);
  for (let place = 0; place < 5; place++) await rateFirstSeed(page, "4½ stars");
  await programmed(page);
  expect(await known(request, encodeURIComponent("דנה"))).toMatchObject([{ rating_count: 5 }]);
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

test("a film that one knows is found by its name and rated where one stands", async ({ page }) => {
  await open(page, "/welcome/rate");
  await page.getByLabel("Know another one?").fill("toy stroy");
  const found = page.getByRole("list", { name: "Films found" }).getByRole("listitem").first();
  await expect(found.getByRole("heading")).toContainText("Toy Story");
  await found.getByRole("radio", { name: "4½ stars", exact: true }).click();
  await expect(page.getByText("1 of 5 rated")).toBeVisible();
  await expect(page.getByRole("list", { name: "Rated so far" }).getByRole("button")).toContainText("Toy Story");
  await expect(found.getByRole("radio", { name: "4½ stars", exact: true })).toBeChecked();
  await found.getByRole("radio", { name: "2 stars", exact: true }).click();
  await expect(page.getByRole("list", { name: "Rated so far" }).getByRole("button")).toContainText("2 stars");
  await expect(page.getByText("1 of 5 rated")).toBeVisible();
  await reload(page);
  await expect(page.getByText("1 of 5 rated")).toBeVisible();
});

test("each answer asks what is best asked next", async ({ page, line }) => {
  await open(page, "/welcome/rate?genre=Drama");
  line.asked.length = 0;
  await rateFirstSeed(page, "5 stars");
  const seed = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem").first();
  await seed.getByRole("button", { name: /Haven’t seen it/ }).click();
  await expect
    .poll(() => line.asked.filter((each) => /genres=Drama&answers=\d+%3A5&answers=\d+%3Aunseen/.test(each)).length)
    .toBe(1);
});

test("a newcomer keeps their ratings through reload and Back, and stays one person", async ({ page, request }) => {
  await open(page, "/welcome");
  await page.getByLabel(/Your name/).fill("Reloaded");
  await page.getByRole("button", { name: "On to the films" }).click();
  await page.waitForURL("**/welcome/rate?*");
  await settled(page);
  for (let place = 0; place < 3; place++) await rateFirstSeed(page, "4 stars");
  await reload(page);
  await expect(page.getByText("3 of 5 rated")).toBeVisible();

  await page.goBack();
  await settled(page);
  await page.getByText("Drama", { exact: true }).click();
  await page.getByRole("button", { name: "On to the films" }).click();
  await page.waitForURL("**/welcome/rate?*genre=Drama*");
  await settled(page);
  await expect(page.getByText("3 of 5 rated")).toBeVisible();
  for (let place = 3; place < 5; place++) await rateFirstSeed(page, "4 stars");
  const list = await programmed(page);

  await reload(page);
  expect(await programmed(page)).toEqual(list);
  await page.getByRole("link", { name: "Open my program" }).click();
  await expect(page.getByText("Tonight’s top pick for Reloaded")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("5 rated")).toBeVisible();
  await programmed(page);
  await rateFirstSeed(page, "2 stars");
  await expect(page.getByText("6 rated")).toBeVisible();
  await expect.poll(() => known(request, "Reloaded")).toMatchObject([{ rating_count: 6 }]);
});

test.describe("when answers are lost", () => {
  test.use({ baseURL: process.env.MARQUEE_WEB });

  test("a newcomer is introduced once, though the answer never came", async ({ page, request }) => {
    await open(page, "/welcome/rate?name=Interrupted");
    await page.route("**/welcome/rate*", async (route) => {
      if (route.request().method() === "POST") await route.fetch();
      await route.abort();
    });
    for (let place = 0; place < 5; place++) await rateFirstSeed(page, "4 stars");
    await expect(page.getByText("Your rating could not be sent.")).toBeVisible();
    await page.unroute("**/welcome/rate*");
    await rateFirstSeed(page, "5 stars");
    await programmed(page);
    await expect.poll(() => known(request, "Interrupted")).toMatchObject([{ rating_count: 6 }]);
  });
});
