import { expect, open, sitAs, test } from "./world";

const away = "The projection room does not answer";

test("a page says that the backend is away and goes on by itself when it is back", async ({ page, line }) => {
  await sitAs(page, 41);
  await line.cut();
  await open(page, "/");
  await expect(page.getByRole("heading", { name: away })).toBeVisible();
  await line.mend();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
});

test("a link followed while the backend is away leads on once it is back", async ({ page, line }) => {
  await sitAs(page, 41);
  await line.cut();
  await page.getByRole("region", { name: "For you" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: away })).toBeVisible();
  await line.mend();
  await expect(page.getByRole("heading", { name: "Similar movies" })).toBeVisible();
});
