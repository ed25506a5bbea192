import { expect, open, reload, settled, signInAs, test, titlesIn } from "./world";

test("home has the rows of a personal program", async ({ page }) => {
  await signInAs(page, 21);
  await expect(page.getByText(/^Because you gave/).first()).toBeVisible();
  for (const heading of ["Trending", "Browse by genre"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible();
  await expect(page.getByText("Yours in")).toHaveCount(3);
});

test("a row loads more at its end and shows no movie twice", async ({ page }) => {
  await signInAs(page, 22);
  const first = await titlesIn(page, "For you");
  const row = page.getByRole("region", { name: "For you" });
  await expect(async () => {
    await row.getByRole("button", { name: "Scroll For you on" }).click({ force: true });
    expect((await titlesIn(page, "For you")).length).toBeGreaterThan(first.length + 10);
  }).toPass();
  const links = await row.getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
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
  const pressed = page.getByRole("region", { name: "For you" }).getByRole("link").first();
  await pressed.click();
  await expect(pressed.locator('span[aria-hidden="true"]')).toHaveCSS("opacity", "0.6");
  answer();
  await expect(page).toHaveURL(/\/movie\//);
});
