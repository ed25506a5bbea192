import { everyPage } from "./every-page";
import { expect, open, sitAs, test } from "./world";

test.use({ viewport: { width: 320, height: 700 }, hasTouch: true });

test("no page is wider than a narrow phone", async ({ page }) => {
  test.setTimeout(400_000);
  await sitAs(page, 71);
  for (const [name, path] of Object.entries(everyPage)) {
    await open(page, path);
    const { wide, narrow } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      narrow: document.documentElement.clientWidth,
    }));
    expect(wide, name).toBeLessThanOrEqual(narrow);
  }
});
