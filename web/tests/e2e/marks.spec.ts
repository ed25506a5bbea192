import { expect, open, type Page, reload, settled, signInAs, test, tilesIn, titlesIn } from "./world";

/** The title of the third movie of For You, and the dialog of its tile. */
async function askAboutThird(page: Page) {
  const title = (await titlesIn(page, "For you"))[2] ?? "";
  const row = page.getByRole("region", { name: "For you", exact: true });
  await row.getByRole("button", { name: `More about ${title}` }).click();
  return { title, dialog: page.getByRole("dialog", { name: `More about ${title}` }) };
}

async function goHome(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Marquee, home" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
  await settled(page);
}

test("what is not wanted leaves For You, stands on its page, and comes back from there", { tag: "@localhost" }, async ({
  page,
}) => {
  await signInAs(page, 16);
  const before = await titlesIn(page, "For you");
  const { title, dialog } = await askAboutThird(page);
  await dialog.getByRole("button", { name: "Not interested" }).click();
  await expect(page.getByText(`You will not be shown ${title}, and less that is like it.`).first()).toBeVisible();
  await reload(page);
  expect(await titlesIn(page, "For you")).not.toContain(title);

  await open(page, "/not-interested");
  await page
    .getByRole("group", { name: `More about ${title}` })
    .getByRole("button", { name: "Not interested" })
    .click();
  await expect(page.getByText(`${title} may be shown again.`).first()).toBeVisible();
  await goHome(page);
  await expect.poll(() => titlesIn(page, "For you")).toEqual(before);
});

test("a movie goes onto the watchlist by keyboard alone, and leaves it when it was seen", async ({ page }) => {
  await signInAs(page, 17);
  await tilesIn(page.getByRole("region", { name: "For you" }))
    .first()
    .click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  const marks = page.getByRole("group", { name: `More about ${title}` });
  await marks.getByRole("button", { name: "Watchlist" }).press("Enter");
  await expect(page.getByText(`${title} is on your watchlist.`).first()).toBeVisible();

  await open(page, "/ratings");
  await page.getByRole("navigation", { name: "Your lists" }).getByRole("link", { name: "Watchlist" }).press("Enter");
  await page.waitForURL("**/watchlist");
  const listed = page.getByRole("list", { name: "Watchlist" }).getByRole("listitem").filter({ hasText: title });
  await expect(listed).toHaveCount(1);
  await listed.getByRole("button", { name: "Seen" }).press("Space");
  await expect(page.getByText(`You have seen ${title}.`).first()).toBeVisible();
  await expect(page.getByText("Nothing yet.")).toBeFocused();
  await reload(page);
  await expect(listed).toHaveCount(0);
  await open(page, "/seen");
  await expect(page.getByRole("list", { name: "Seen" })).toContainText(title);
});

test("what cannot be stored is rolled back and says so; undo takes back what was", async ({ page, line }) => {
  await signInAs(page, 18);
  await tilesIn(page.getByRole("region", { name: "For you" }))
    .first()
    .click();
  await page.waitForURL("**/movie/*");
  await settled(page);
  const seen = page.getByRole("button", { name: "Seen", exact: true });
  await line.cut();
  await seen.click();
  await expect(page.getByText(/does not answer/).first()).toBeVisible();
  await expect(seen).toHaveAttribute("aria-pressed", "false");
  await line.mend();
  await seen.click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/counts as unseen again/).first()).toBeVisible();
  await expect(seen).toHaveAttribute("aria-pressed", "false");
});

test("the dialog of a tile gives the focus back, and nothing is said by closing it", async ({ page }) => {
  await signInAs(page, 19);
  const { title, dialog } = await askAboutThird(page);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: `More about ${title}` }).first()).toBeFocused();
});
