import AxeBuilder from "@axe-core/playwright";
import { expect, open, rate, reload, settled, signInAs, stars, test, titlesIn } from "./world";

const movie = { path: "/movie/862", title: "Toy Story" };

test("a rating from the tab of one person is not stored for the person of the other tab", async ({ page, context }) => {
  const other = await context.newPage();
  for (const person of [3, 4]) {
    await signInAs(page, person);
    await open(page, "/ratings");
    await open(page, movie.path);
    const remove = page.getByRole("button", { name: /^Remove/ });
    if (await remove.isVisible()) await remove.click();
    await expect(remove).toBeHidden();
  }
  await signInAs(page, 3);
  await open(page, movie.path);
  await signInAs(other, 4);

  const question = page.getByRole("dialog", { name: "Who is this for?" });
  await rate(page, movie.title, "4 stars");
  await question.getByRole("button", { name: /^Go on as/ }).click();
  await settled(page);
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();

  await signInAs(other, 3);
  await open(other, movie.path);
  await expect(other.getByText("Seen it? Rate it."), "nothing was stored for the first").toBeVisible();
  await rate(page, movie.title, "2 stars");
  await question.getByRole("button", { name: /^Be .* again$/ }).click();
  await expect(page.getByText(`${movie.title}: 2 stars.`).first()).toBeVisible();
  await reload(page);
  await expect(stars(page, movie.title, "2 stars")).toBeChecked();
  await signInAs(other, 3);
  await open(other, movie.path);
  await expect(other.getByText("Seen it? Rate it.")).toBeVisible();
});

test("a row goes on for the person whom the page shows, or asks", async ({ page, context }) => {
  await signInAs(page, 5);
  const first = await titlesIn(page, "For you");
  await signInAs(await context.newPage(), 6);
  await page.getByRole("region", { name: "For you" }).getByRole("link").last().focus();
  const question = page.getByRole("dialog", { name: "Who is this for?" });
  await question.getByRole("button", { name: /^Be .* again$/ }).click();
  await expect.poll(async () => (await titlesIn(page, "For you")).length).toBeGreaterThan(first.length);
});

test("the question can be read and answered by keys, and gives the focus back", async ({ page, context }) => {
  await signInAs(page, 7);
  await open(page, movie.path);
  const remove = page.getByRole("button", { name: /^Remove/ });
  if (await remove.isVisible()) await remove.click();
  await expect(page.getByText("Seen it? Rate it.")).toBeVisible();
  await signInAs(await context.newPage(), 8);
  await page.bringToFront();
  const question = page.getByRole("dialog", { name: "Who is this for?" });
  await rate(page, movie.title, "2½ stars");
  await expect(question).toBeVisible();
  expect((await new AxeBuilder({ page }).include("dialog").analyze()).violations).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(question).toBeHidden();
  await expect(remove, "nothing was stored").toBeHidden();
  await rate(page, movie.title, "2½ stars");
  await expect(question.getByRole("button", { name: /^Be .* again$/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText(`${movie.title}: 2½ stars.`).first()).toBeVisible();
  await expect(stars(page, movie.title, "2½ stars")).toBeFocused();
});
