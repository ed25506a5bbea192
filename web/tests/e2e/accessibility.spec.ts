import AxeBuilder from "@axe-core/playwright";
import { everyPage } from "./every-page";
import { expect, open, type Page, signInAs, signInByCookie, test } from "./world";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Turns the lights up or down, and waits until all of the page is painted so. */
async function shine(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
}

/** What breaks WCAG 2.2 AA, by light and by dark; between the two only the colours differ. */
async function violations(page: Page): Promise<string[]> {
  await shine(page, "light");
  const light = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  await shine(page, "dark");
  const dark = await new AxeBuilder({ page }).withRules("color-contrast").analyze();
  return [...light.violations, ...dark.violations].flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}

test.describe("WCAG 2.2 AA, light and dark", () => {
  for (const [name, path] of Object.entries(everyPage)) {
    test(`the page ${name} breaks nothing`, async ({ page }) => {
      await signInByCookie(page, 61);
      await open(page, path);
      expect(await violations(page)).toEqual([]);
    });
  }

  test("nor do the states in between", async ({ page, line }) => {
    await open(page, "/");
    expect(await violations(page), "signed out").toEqual([]);
    await page.getByRole("combobox").pressSequentially("star", { delay: 30 });
    await expect(page.getByRole("option").first()).toBeVisible();
    expect(await violations(page), "suggestions").toEqual([]);
    await signInAs(page, 62);
    await page.getByRole("radio", { name: "5 stars", exact: true }).click();
    await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
    expect(await violations(page), "message").toEqual([]);
    await line.cut();
    await open(page, "/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await violations(page), "backend away").toEqual([]);
    await line.mend();
  });
});
