import { LIFE_MS } from "@/lib/api/cache/answer-cache";
import { expect, open, type Page, rate, reload, signInAs, test } from "./world";

test("a hundred visitors who are signed out ask the backend as often as one does", async ({ request, line }) => {
  line.asked.length = 0;
  const start = performance.now();
  for (let visits = 0; visits < 100; visits += 10) {
    const pages = await Promise.all(Array.from({ length: 10 }, () => request.get("/")));
    for (const page of pages) expect(await page.text()).toContain("Best in Drama");
  }
  const lives = 1 + Math.floor((performance.now() - start) / LIFE_MS);
  for (const address of new Set(line.asked))
    expect(line.asked.filter((each) => each === address).length, address).toBeLessThanOrEqual(lives);

  await request.get("/person/92");
  expect(line.asked).toContain("GET /api/users/92");
});

async function countOfPeople(page: Page): Promise<number> {
  const text = await page.getByText(/of 5 stars by/).textContent();
  return Number(/by ([\d,]+) people/.exec(text ?? "")?.[1]?.replaceAll(",", ""));
}

test("what is told to everybody of a movie follows each rating at once", async ({ page, browser }) => {
  await signInAs(page, 92);
  await open(page, "/movie/862");
  const title = "Toy Story";
  const remove = page.getByRole("button", { name: /^Remove/ });
  if (await remove.isVisible()) {
    await remove.click();
    await expect(page.getByText(`Your rating of ${title} is gone.`).first()).toBeVisible();
    await reload(page);
  }
  const before = await countOfPeople(page);
  await rate(page, title, "4 stars");
  await expect(page.getByText(`${title}: 4 stars.`).first()).toBeVisible();
  await reload(page);
  expect(await countOfPeople(page)).toBe(before + 1);

  const stranger = await browser.newPage();
  await open(stranger, "/movie/862");
  expect(await countOfPeople(stranger)).toBe(before + 1);
  await stranger.close();
  await remove.click();
  await expect(page.getByText(`Your rating of ${title} is gone.`).first()).toBeVisible();
  await reload(page);
  expect(await countOfPeople(page)).toBe(before);
});
