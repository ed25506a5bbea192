import AxeBuilder from "@axe-core/playwright";
import { everyPage } from "./every-page";
import { expect, type Page, sitAs, test } from "./world";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

async function violations(page: Page): Promise<string[]> {
  await page.waitForLoadState("networkidle");
  const { violations: found } = await new AxeBuilder({ page }).withTags(WCAG_22_AA).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: "reduce" } });

    test("no page breaks WCAG 2.2 AA", async ({ page }) => {
      test.setTimeout(400_000);
      await sitAs(page, 61);
      for (const [name, path] of Object.entries(everyPage)) {
        await page.goto(path);
        expect(await violations(page), name).toEqual([]);
      }
    });

    test("nor do the states in between", async ({ page, line }) => {
      await page.goto("/");
      expect(await violations(page), "signed out").toEqual([]);
      await page.getByRole("combobox").pressSequentially("star", { delay: 30 });
      await expect(page.getByRole("option").first()).toBeVisible();
      expect(await violations(page), "suggestions").toEqual([]);
      await sitAs(page, 62);
      await page.getByRole("radio", { name: "5 stars", exact: true }).click();
      await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
      expect(await violations(page), "message").toEqual([]);
      await line.cut();
      await page.goto("/");
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      expect(await violations(page), "backend away").toEqual([]);
      await line.mend();
    });
  });
}
