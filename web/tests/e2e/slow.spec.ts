import { expect, open, type Page, settled, signInAs, stars, test } from "./world";

/** Opens a page whose scripts do not come before the answer is called. */
async function openBeforeItsScripts(page: Page, path: string): Promise<() => Promise<void>> {
  let come = () => {};
  const held = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route("**/_next/static/**/*.js*", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: "commit" });
  return async () => {
    come();
    await settled(page);
    await page.unrouteAll({ behavior: "wait" });
  };
}

test("stars chosen before the scripts have come count, and no browser chooses any later", async ({ page }) => {
  await signInAs(page, 51);
  const title = "Toy Story";
  await open(page, "/movie/862");
  const remove = page.getByRole("button", { name: /^Remove/ });
  if (await remove.isVisible()) await remove.click();
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();

  const scripts = await openBeforeItsScripts(page, "/movie/862");
  await stars(page, title, "3½ stars").click();
  await scripts();
  await expect(page.getByText(`${title}: 3½ stars.`).first()).toBeVisible();
  await remove.click();
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();
});

test("words typed before the scripts have come are searched for", async ({ page }) => {
  const scripts = await openBeforeItsScripts(page, "/who");
  const box = page.getByRole("combobox", { name: "Search movies" });
  await box.fill("toy story");
  await scripts();
  await box.press("Enter");
  await expect(page).toHaveURL("/search?q=toy%20story");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("toy story");
});
