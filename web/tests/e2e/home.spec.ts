import { expect, open, type Page, reload, settled, signInAs, test, tilesIn, titlesIn } from "./world";

test("home has the rows of a personal program", async ({ page }) => {
  await signInAs(page, 21);
  await expect(page.getByText("Because you watched").first()).toBeVisible();
  for (const heading of ["For you", "Trending now", /^(Your|Best rated)/, "Browse by genre"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
});

/** The movies one sees without scrolling any row, the one on the big screen among them, as addresses. */
async function firstView(page: Page): Promise<(string | null)[]> {
  const top = await page.getByRole("heading", { level: 1 }).getByRole("link").getAttribute("href");
  const shown = await tilesIn(page.getByRole("main")).evaluateAll((links) =>
    links.filter((link) => link.getBoundingClientRect().left < innerWidth).map((link) => link.getAttribute("href")),
  );
  return [top, ...shown];
}

test("at least four in five of the movies one sees at first are others", async ({ page }) => {
  for (const person of [21, 22, 23]) {
    await signInAs(page, person);
    const shown = await firstView(page);
    expect(shown.length).toBeGreaterThan(25);
    expect(new Set(shown).size / shown.length, `person ${person}`).toBeGreaterThanOrEqual(0.8);
  }
});

test("a row that goes on shows nothing that stands elsewhere on the page", async ({ page }) => {
  await signInAs(page, 24);
  const main = page.getByRole("main");
  const before = await tilesIn(main).count();
  const row = page.getByRole("region", { name: "Trending now" });
  await row.getByRole("listitem").last().scrollIntoViewIfNeeded();
  await expect.poll(() => tilesIn(main).count()).toBeGreaterThan(before);
  await settled(page);
  const shown = await tilesIn(main).evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(shown).size).toBe(shown.length);
});

test("each row leads to all of it", async ({ page }) => {
  await signInAs(page, 21);
  for (const [row, heading] of [
    ["Trending now", "Trending"],
    [/^Hidden gems/i, "Hidden Gems"],
    ["For you", "For you"],
  ] as const) {
    await page
      .getByRole("region", { name: row })
      .getByRole("link", { name: /^See all/ })
      .click();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect.poll(() => tilesIn(page.getByRole("list", { name: heading })).count()).toBeGreaterThan(30);
    await page.goBack();
  }
  await settled(page);
  await page.getByRole("link", { name: /^See all of (Your|Best rated)/ }).click();
  await expect(page.getByRole("heading", { name: "Browse by genre" })).toBeInViewport();
});

test("a list of one's own asks who one is, and is there when that was said", async ({ page }) => {
  await open(page, "/for-you");
  await page.getByRole("main").getByRole("link", { name: "Say who you are" }).click();
  await page
    .getByRole("button", { name: /^Take this seat/ })
    .first()
    .click();
  await expect(page).toHaveURL("/for-you");
  await expect.poll(() => tilesIn(page.getByRole("list", { name: "For you" })).count()).toBeGreaterThan(30);
});

test("a surprise takes the big screen, another each time, and is there when one comes back", async ({ page }) => {
  await signInAs(page, 24);
  const hero = page.getByRole("heading", { level: 1 });
  const seen = [await hero.textContent()];
  const button = page.getByRole("button", { name: "Surprise me" });
  for (let turn = 0; turn < 3; turn++) {
    await button.press("Enter");
    await expect(hero).not.toHaveText(seen.at(-1) ?? "");
    seen.push(await hero.textContent());
    await expect(button).toBeFocused();
  }
  expect(new Set(seen).size).toBe(4);
  await expect(page.getByText(/^A surprise for/)).toBeVisible();
  await hero.getByRole("link").click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  await page.goBack();
  await expect(hero).toHaveText(seen.at(-1) ?? "");
});

test("a reason that names a movie leads to it, from a tile and from a movie's page", async ({ page }) => {
  await signInAs(page, 25);
  const reason = page.getByRole("region", { name: "For you" }).getByRole("link", { name: /^Because you rated/ });
  const words = (await reason.first().textContent()) ?? "";
  await reason.first().click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  expect(words).toContain(await page.getByRole("heading", { level: 1 }).textContent());
  await expect(page.locator("a a")).toHaveCount(0);
});

test("a row loads more at its end and shows no movie twice", async ({ page }) => {
  await signInAs(page, 22);
  const first = await titlesIn(page, "For you");
  const row = page.getByRole("region", { name: "For you" });
  await expect(async () => {
    await row.getByRole("button", { name: "Scroll For you on" }).click({ force: true });
    expect((await titlesIn(page, "For you")).length).toBeGreaterThan(first.length + 10);
  }).toPass();
  const links = await tilesIn(row).evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(new Set(links).size).toBe(links.length);
});

test("rows scroll by wheel", async ({ page }) => {
  await signInAs(page, 22);
  const list = page.getByRole("region", { name: "For you" }).getByRole("list");
  await list.hover();
  await page.mouse.wheel(600, 0);
  await expect.poll(() => list.evaluate((element) => element.scrollLeft)).toBeGreaterThan(200);
});

test("the diversity slider changes the list and the hero with it, and its place is remembered", async ({ page }) => {
  await signInAs(page, 23);
  const slider = page.getByRole("slider", { name: "Diversity of your picks" });
  const hero = () => page.getByRole("heading", { level: 1 }).textContent();
  const [same, top] = [await titlesIn(page, "For you"), await hero()];
  await slider.press("End");
  await expect.poll(() => titlesIn(page, "For you")).not.toEqual(same);
  await settled(page);
  await expect(slider).toHaveValue("1");
  await expect(slider).toBeFocused();

  const answer = await page.evaluate(async () => (await fetch("/api/rows/for-you?diversity=1&person=23")).json());
  const titles = (answer as { items: { movie: { title: string } }[] }).items.map(({ movie }) => movie.title);
  expect([await hero(), ...(await titlesIn(page, "For you"))]).toEqual(titles);
  expect(await hero()).not.toBe(top);
  await reload(page);
  await expect(slider).toHaveValue("1");
  expect([await hero(), ...(await titlesIn(page, "For you"))]).toEqual(titles);
});

test("genre chips lead to a page of that genre", async ({ page }) => {
  await signInAs(page, 21);
  await page.getByRole("link", { name: "Sci-Fi", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sci-Fi" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Sci-Fi" }).getByRole("listitem")).not.toHaveCount(0);
  expect((await open(page, "/genre/Nonsense"))?.status()).toBe(404);
});

test("every genre of the catalogue has its chip and its page, and TMDB's names lead there too", async ({
  page,
  request,
}) => {
  const answer = await request.get(`http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/api/genres/`);
  const genres = ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
  await open(page, "/");
  const chips = page.getByRole("navigation", { name: "Browse by genre" }).getByRole("link");
  await expect(chips).toHaveText(genres.toSorted());
  for (const genre of [...genres, "Science Fiction", "sci-fi"])
    expect((await request.get(`/genre/${encodeURIComponent(genre)}`)).status(), genre).toBe(200);
});

test("a newcomer's home shows what is on and where to start", async ({ page }) => {
  await open(page, "/");
  await expect(page.getByRole("link", { name: "Start fresh" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Best in Drama" })).toBeVisible();
});

test("a newcomer's home shows no film twice, and leads to all of what is fresh", async ({ page }) => {
  await open(page, "/");
  await expect(page.getByRole("heading", { name: "Best in Drama" })).toBeVisible();
  const shown = await tilesIn(page.getByRole("main")).evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")),
  );
  expect(shown.length).toBeGreaterThan(25);
  expect(new Set(shown).size).toBe(shown.length);
  await page.getByRole("link", { name: /^See all of Fresh/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Fresh" })).toBeVisible();
});

test("a poster shows that its page is on its way", async ({ page }) => {
  await signInAs(page, 24);
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route("**/movie/**", async (route) => {
    await held;
    await route.continue();
  });
  const pressed = tilesIn(page.getByRole("region", { name: "For you" })).first();
  await pressed.click();
  await expect(pressed.locator('span[aria-hidden="true"]')).toHaveCSS("opacity", "0.6");
  answer();
  await expect(page).toHaveURL(/\/movie\//);
});
