import { everyPage } from "./every-page";
import { expect, open, type Page, rate, settled, signInAs, signInByCookie, test } from "./world";

const WIDTHS = [320, 390, 768, 1024, 1280, 1440, 1920];

/** What 1280 by 1024 pixels leave at 400% zoom (WCAG 2.2, 1.4.10). */
const ZOOMED = { width: 320, height: 256 };

test.use({ contextOptions: { reducedMotion: "reduce" } });

/** Resizes the page through all widths; nothing may stick out, and every control must be inside the window. */
async function fits(page: Page, state: string): Promise<void> {
  for (const size of [ZOOMED, ...WIDTHS.map((width) => ({ width, height: 800 }))]) {
    await page.setViewportSize(size);
    await expect
      .poll(() => page.evaluate(outside), { message: `${state} at ${size.width} px`, timeout: 3_000 })
      .toEqual([]);
  }
}

/**
 * What is wider than the window: an element outside of it, unless a box that scrolls or clips holds it, and a control
 * that such a box cuts off for good. A control that stays when the page scrolls must be in sight as a whole.
 */
function outside(): string[] {
  const controls = "a, button, input:not([type=hidden]), select, textarea, summary";
  const box = (element: Element) => element.getBoundingClientRect();
  const within = (inner: DOMRect, left: number, right: number) => inner.left >= left - 1 && inner.right <= right + 1;
  const parents = (element: Element): Element[] =>
    element.parentElement && element !== document.body
      ? [element.parentElement, ...parents(element.parentElement)]
      : [];
  const style = (element: Element) => getComputedStyle(element);
  const holds = (parent: Element) => parent !== document.body && style(parent).overflowX !== "visible";

  function isOutside(element: Element): boolean {
    const holder = parents(element).slice(0, -1).find(holds);
    if (!holder) return !within(box(element), 0, innerWidth);
    const cut = ["hidden", "clip"].includes(style(holder).overflowX);
    return cut && element.matches(controls) && !within(box(element), box(holder).left, box(holder).right);
  }

  function staysOutOfSight(element: Element): boolean {
    if (!element.matches(controls)) return false;
    const { top, bottom } = box(element);
    const all = [element, ...parents(element)];
    const stays = all.some((each) => ["fixed", "sticky"].includes(style(each).position));
    const scrolls = all.some((each) => each !== document.body && ["auto", "scroll"].includes(style(each).overflowY));
    return stays && !scrolls && (top < -1 || bottom > innerHeight + 1);
  }

  /** Cut off below or above, by the shape of what holds it. */
  function isTorn(element: Element): boolean {
    const shape = element.matches(controls) && parents(element).find((each) => style(each).maskImage !== "none");
    return (
      Boolean(shape) &&
      (box(element).top < box(shape as Element).top || box(element).bottom > box(shape as Element).bottom)
    );
  }

  const name = (element: Element) => `${element.tagName} ${element.textContent?.slice(0, 40)} (${element.className})`;
  return [...document.body.querySelectorAll("*")]
    .filter((element) => element.checkVisibility() && box(element).width > 1)
    .filter((element) => isOutside(element) || staysOutOfSight(element) || isTorn(element))
    .map(name)
    .concat(document.documentElement.scrollWidth > innerWidth ? ["the page scrolls sideways"] : []);
}

/** Sixty letters that break nowhere. */
const LONG_NAME = `👩‍👩‍👧${"Wolfeschlegelsteinhausenbergerdorff".repeat(2).slice(0, 45)}`;

async function sitAsSomebodyLong(page: Page): Promise<void> {
  const made = await page.request.post(`http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/api/users/cold_start/`, {
    data: {
      name: LONG_NAME,
      genres: ["Drama"],
      ratings: [862, 603, 680].map((tmdb_id) => ({ tmdb_id, rating: 4 })),
    },
  });
  await signInAs(page, (await made.json()).id);
}

test("every page fits every width", async ({ page }) => {
  await signInByCookie(page, 71);
  for (const [name, path] of Object.entries(everyPage)) {
    await open(page, path);
    await fits(page, name);
  }
});

test("a long name fits every width, and its first letter stands for it", async ({ page }) => {
  await sitAsSomebodyLong(page);
  await expect(page.getByRole("navigation", { name: "You" })).toContainText("👩‍👩‍👧👩‍👩‍👧Wolfe");
  for (const path of ["/", "/who", "/ratings", page.url()]) {
    await open(page, path);
    await fits(page, `a long name on ${path}`);
  }
  await open(page, `/who?q=${encodeURIComponent(LONG_NAME)}`);
  await expect(page.getByRole("article")).not.toHaveCount(0);
  await fits(page, "a long name among people");
});

test("the states in between fit every width", async ({ page, line }) => {
  await open(page, "/");
  await fits(page, "the landing page");
  await page.getByRole("combobox").pressSequentially("the", { delay: 30 });
  await expect(page.getByRole("option").first()).toBeVisible();
  await fits(page, "suggestions");
  await open(page, `/search?q=${"x".repeat(100)}`);
  await fits(page, "nothing found");
  await open(page, "/who?q=nobody&gone=1");
  await fits(page, "nobody found");
  await signInAs(page, 72);
  const title = (await page.getByRole("heading", { level: 1 }).textContent()) ?? "";
  await rate(page, title, "3 stars");
  await expect(page.getByRole("button", { name: "Undo" })).toBeVisible();
  await fits(page, "a message");
  await line.cut();
  await open(page, "/who");
  await fits(page, "backend away");
  await line.mend();
});

test("onboarding leads on at every width", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await open(page, "/welcome/rate");
  const seeds = page.getByRole("list", { name: "Films to rate" }).getByRole("listitem");
  for (let count = 1; count <= 6; count++) {
    const title = (await seeds.first().getByRole("heading").textContent()) ?? "";
    await seeds.first().getByRole("radio", { name: "4½ stars", exact: true }).click();
    await expect(seeds.first().getByRole("heading")).not.toHaveText(title);
  }
  await expect(page.getByRole("region", { name: "Your program" }).getByRole("listitem")).toHaveCount(10);
  await settled(page);
  await fits(page, "a first list");
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole("link", { name: "Open my program" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
});

test("at 400% zoom the header leaves the window to the page", async ({ page }) => {
  await page.setViewportSize(ZOOMED);
  await open(page, "/who");
  await page.mouse.wheel(0, 400);
  await expect
    .poll(() => page.getByRole("banner").evaluate((header) => header.getBoundingClientRect().bottom))
    .toBeLessThan(64);
});
