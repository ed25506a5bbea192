import { readFile } from "node:fs/promises";
import { expect, open, type Page, rate, reload, settled, signInAs, stars, test, tilesIn, titlesIn } from "./world";

/** Opens the first movie of For You and tells its title. */
async function openFirstPick(page: Page): Promise<string> {
  const [title = ""] = await titlesIn(page, "For you");
  await tilesIn(page.getByRole("region", { name: "For you" }))
    .first()
    .click();
  await page.waitForURL("**/movie/*");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await settled(page);
  return title;
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Marquee, home" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
}

test("a rating changes For You at once, and removing it brings the old list back", { tag: "@localhost" }, async ({
  page,
}) => {
  await signInAs(page, 11);
  const before = await titlesIn(page, "For you");
  const title = await openFirstPick(page);
  await rate(page, title, "4½ stars");
  await expect(page.getByText(`${title}: 4½ stars.`).first()).toBeVisible();

  await goHome(page);
  expect(await titlesIn(page, "For you")).not.toContain(title);

  await open(page, "/ratings");
  await page.getByRole("button", { name: `Remove my rating of ${title}` }).click();
  await expect(page.getByText(`Your rating of ${title} is gone.`).first()).toBeVisible();
  await goHome(page);
  await expect.poll(() => titlesIn(page, "For you")).toEqual(before);
});

test("undo takes a first rating back", async ({ page }) => {
  await signInAs(page, 12);
  const title = await openFirstPick(page);
  await rate(page, title, "1 star");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`Your rating of ${title} is gone.`).first()).toBeVisible();
  await reload(page);
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();
});

test("rating the top pick puts another one on the big screen", async ({ page }) => {
  await signInAs(page, 13);
  const top = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await rate(page, top, "3 stars");
  await expect(page.getByRole("heading", { level: 1 })).not.toHaveText(top);
});

test("a rating that cannot be stored is rolled back and says so", async ({ page, line }) => {
  await signInAs(page, 14);
  const title = await openFirstPick(page);
  await line.cut();
  await rate(page, title, "5 stars");
  await expect(page.getByText(/does not answer/).first()).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await line.mend();
  await reload(page);
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();
});

test("ratings can be changed, and exported as CSV", async ({ page }) => {
  await signInAs(page, 15);
  await open(page, "/ratings");
  const title = (await page.getByRole("listitem").getByRole("heading").first().textContent()) ?? "";
  const count = Number(/(\d+) movies/.exec((await page.getByText(/\d+ movies/).textContent()) ?? "")?.[1]);
  const [choice, value] = (await stars(page, title, "½ star").isChecked()) ? ["1 star", "1"] : ["½ star", "0.5"];
  await rate(page, title, choice);
  await expect(page.getByText(`${title}: ${choice}.`).first()).toBeVisible();
  await reload(page);
  await expect(stars(page, title, choice)).toBeChecked();

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("marquee-ratings.csv");
  const lines = (await readFile(await download.path(), "utf8")).trimEnd().split("\r\n");
  expect(lines[0]).toBe("tmdb_id,title,year,rating,rated_at");
  expect(lines).toHaveLength(count + 1);
  expect(lines[1]).toContain(`,${value},`);
});

test("everything about somebody can be had as a file", async ({ page }) => {
  await signInAs(page, 15);
  await open(page, "/ratings");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Everything about me" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("marquee-everything.json");
  const all = JSON.parse(await readFile(await download.path(), "utf8"));
  expect(all.user_id).toBe(15);
  expect(all.ratings.length).toBeGreaterThan(0);
});

test("who is signed out gets no file of ratings: a script 401, a person the way in", async ({ page, request }) => {
  const answer = await request.get("/ratings/export", { maxRedirects: 0 });
  expect(answer.status()).toBe(401);
  expect(answer.headers()["content-type"]).toBe("application/problem+json");
  await open(page, "/ratings/export");
  await expect(page).toHaveURL("/who?next=%2Fratings");
});
