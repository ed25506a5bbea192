import { expect, open, test } from "./world";

test("a title with a typo is found as one types and opened by keys", async ({ page }) => {
  await open(page, "/");
  const box = page.getByRole("combobox", { name: "Search movies" });
  await box.pressSequentially("toy stroy", { delay: 30 });
  await expect(page.getByRole("option").first()).toContainText("Toy Story");
  await box.press("ArrowDown");
  await box.press("Enter");
  await expect(page).toHaveURL("/movie/862");
});

test("a suggestion opens by pointer", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("combobox").pressSequentially("matrix", { delay: 30 });
  await page.getByRole("option").filter({ hasText: "The Matrix" }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Matrix/);
});

test("enter opens the page with all results", async ({ page }) => {
  await open(page, "/");
  await page.getByRole("combobox").fill("star");
  await page.getByRole("combobox").press("Enter");
  await expect(page).toHaveURL("/search?q=star");
  await expect(page).toHaveTitle("“star” · Marquee");
  await expect(page.getByRole("list", { name: "Results" }).getByRole("listitem")).not.toHaveCount(0);
});

test("a link to a search fills the box, which follows the page and keeps what one types", async ({ page }) => {
  await open(page, "/search?q=toy+story");
  await expect(page).toHaveTitle("“toy story” · Marquee");
  const box = page.getByRole("combobox");
  await expect(box).toHaveValue("toy story");
  await box.press("Home");
  await page.keyboard.type("my ");
  await expect(box).toHaveValue("my toy story");
  await box.fill("alien");
  await box.press("Enter");
  await expect(page).toHaveTitle("“alien” · Marquee");
  await expect(box).toHaveValue("alien");
  await page.goBack();
  await expect(box).toHaveValue("toy story");
  await page.getByRole("link", { name: "Marquee, home" }).click();
  await expect(box).toHaveValue("");
});

test("what nobody called anything leads on to the genres", async ({ page }) => {
  await open(page, "/search?q=xqzvwkj%3Cimg+src%3Dx+onerror%3Dalert(1)%3E");
  await expect(page.getByText(/Nothing is called that/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("xqzvwkj<img src=x onerror=alert(1)>");
  await page.getByRole("link", { name: "Comedy", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Comedy" })).toBeVisible();
});
