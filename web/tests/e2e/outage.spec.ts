import { expect, open, signInAs, test, tilesIn, titlesIn } from "./world";

const away = "The projection room does not answer";

test("a page says that the backend is away and goes on by itself when it is back", async ({ page, line }) => {
  await signInAs(page, 41);
  await line.cut();
  await open(page, "/");
  await expect(page.getByRole("heading", { name: away })).toBeVisible();
  await line.mend();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
});

test("a link followed while the backend is away leads on once it is back", async ({ page, line }) => {
  await signInAs(page, 41);
  await line.cut();
  await tilesIn(page.getByRole("region", { name: "For you" }))
    .first()
    .click();
  await expect(page.getByRole("heading", { name: away })).toBeVisible();
  await line.mend();
  await expect(page.getByRole("heading", { name: "Similar movies" })).toBeVisible();
});

test("a row whose end does not come offers to try again, and goes on from there", async ({ page, line }) => {
  await signInAs(page, 42);
  const row = page.getByRole("region", { name: "For you" });
  const first = await titlesIn(page, "For you");
  await line.cut();
  await row.getByRole("link").last().focus();
  const tryAgain = row.getByRole("button", { name: /Try again/ });
  await expect(tryAgain).toBeVisible();
  await line.mend();
  await tryAgain.click();
  await expect.poll(async () => (await titlesIn(page, "For you")).length).toBeGreaterThan(first.length);
});

test("a file of ratings that cannot come leads to a page that says why; a script gets 503", async ({
  page,
  request,
  line,
}) => {
  await signInAs(page, 43);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await line.cut();
  await open(page, "/ratings/export?person=43");
  await expect(page).toHaveURL("/ratings");
  await expect(page.getByRole("heading", { name: away })).toBeVisible();
  expect((await request.get("/ratings/export?person=43", { headers: { cookie } })).status()).toBe(503);
  await line.mend();
});
