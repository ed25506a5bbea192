import { expect, open, reload, signInAs, test, tilesIn } from "./world";

test("everything on the way to a rating goes by keyboard", async ({ page }) => {
  await signInAs(page, 51);
  await open(page, "/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to content" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();

  const links = tilesIn(page.getByRole("region", { name: "For you" }));
  await links.first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(links.first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/movie\//);

  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await page.getByRole("radio", { name: "½ star", exact: true }).focus();
  for (let press = 0; press < 5; press++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${title}: 3 stars.`).first()).toBeVisible();
});

test("the lights are switched by keyboard and stay so", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await open(page, "/");
  await page.getByRole("button", { name: "Switch between light and dark" }).press("Enter");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await reload(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("onboarding goes by keyboard: the focus follows to the next movie", async ({ page }) => {
  await open(page, "/welcome/rate");
  const seed = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem").first();
  const title = (await seed.getByRole("heading").textContent()) ?? "";
  await seed.getByRole("radio", { name: "1 star", exact: true }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 of 5 rated")).toBeVisible();
  await expect(seed.getByRole("heading")).not.toHaveText(title);
  await expect(seed).toBeFocused();
  await expect(page.getByRole("list", { name: "Rated so far" }).getByRole("button")).toContainText("2½ stars");
});
