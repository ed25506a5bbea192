import { expect, test, tilesIn } from "./world";

test.use({ javaScriptEnabled: false });

test("without scripts every page shows what it has, and no skeleton", async ({ page }) => {
  await page.goto("/");
  await expect(tilesIn(page.getByRole("region", { name: "Trending" })).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true] >> visible=true")).toHaveCount(0);

  await page.getByRole("combobox", { name: "Search movies" }).fill("toy story");
  await page.getByRole("combobox", { name: "Search movies" }).press("Enter");
  await expect(page.getByRole("combobox", { name: "Search movies" })).toHaveValue("toy story");
  await page.getByRole("list", { name: "Results" }).getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Toy Story");
  await expect(tilesIn(page.getByRole("region", { name: "Similar movies" })).first()).toBeVisible();
});

test("without scripts one takes a seat and sees the program", async ({ page }) => {
  await page.goto("/person/91");
  await page.getByRole("button", { name: "Take this seat" }).click();
  await expect(page.getByText(/Tonight’s top pick for/)).toBeVisible();
  await expect(tilesIn(page.getByRole("region", { name: "For you" })).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true] >> visible=true")).toHaveCount(0);
  await expect(page.getByRole("slider")).toBeHidden();

  await page.goto("/ratings");
  await expect(page.getByRole("radio").first()).toBeHidden();
  await expect(page.getByText(/^[1-5]?½? stars?$/).first()).toBeVisible();
});
