import { expect, open, signInByCookie, test } from "./world";

const NOWHERE = [
  "/genre/%00",
  "/genre/a%0Ab",
  `/genre/${"x".repeat(150)}`,
  "/genre/%E0%A4%A",
  "/movie/%E0%A4%A",
  "/movie/-1",
  "/person/1e3",
  "/%",
];

test("an address that leads nowhere says so", async ({ page }) => {
  for (const path of NOWHERE) {
    expect((await open(page, path))?.status(), path).toBeLessThan(500);
    await expect(page.getByRole("heading", { level: 1 }), path).toHaveText("This is not on the program");
  }
});

const ODD = [
  "/search?q=%00",
  "/search?q=a%00%E2%80%AEb&q=c",
  "/search?q=%E0%A4%A",
  "/who?q=%00%07",
  "/who?cursor=none-of-ours",
  "/who?cursor=%00&q=1",
  "/ratings?cursor=none-of-ours",
  "/welcome/rate?genre=%00&genre=Nonsense&name=%00",
];

test("a page shows what it can, whatever its address asks for", async ({ page }) => {
  await signInByCookie(page, 81);
  for (const path of ODD) {
    await open(page, path);
    await expect(page.getByRole("heading", { level: 1 }), path).not.toHaveText("Something went wrong here");
  }
  await open(page, "/who?cursor=none-of-ours");
  await expect(page.getByRole("article")).not.toHaveCount(0);
  await open(page, "/ratings?cursor=none-of-ours");
  await expect(page.getByRole("group").first()).toBeVisible();
});
