import { connect, createServer, type Server, type Socket } from "node:net";
import {
  type APIRequestContext,
  test as base,
  type Cookie,
  expect,
  type Locator,
  type Page,
  type Response,
} from "@playwright/test";

export { type APIRequestContext, expect, type Locator, type Page };

/** The line between the web server and the real backend, which tests can cut and mend, and listen to. */
export class Line {
  /** What the web server asked the backend: method and address, in order. */
  readonly asked: string[] = [];
  private readonly sockets = new Set<Socket>();
  private server?: Server;

  constructor(
    private readonly port: number,
    private readonly backendPort: number,
  ) {}

  async mend(): Promise<void> {
    const server = createServer((from) => this.join(from));
    this.server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
  }

  async cut(): Promise<void> {
    const server = this.server;
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => server?.close(resolve));
  }

  private join(from: Socket): void {
    const to = connect(this.backendPort, "127.0.0.1");
    from.on("data", (sent) => {
      const [, asked] = /^([A-Z]+ \S+) HTTP\/1\.1\r\n/.exec(String(sent)) ?? [];
      if (asked) this.asked.push(asked);
    });
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.sockets.add(socket);
      socket.pipe(other);
      socket.on("error", () => other.destroy());
      socket.on("close", () => this.sockets.delete(socket) && other.destroy());
    }
  }
}

type Worker = { line: Line };

/** A test with the line mended, in whose page scripts must not complain. */
export const test = base.extend<{ quiet: undefined }, Worker>({
  line: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the fixtures destructured, even none
    async ({}, use) => {
      const line = new Line(number("MARQUEE_LINE_PORT"), number("MARQUEE_BACKEND_PORT"));
      await line.mend();
      await use(line);
      await line.cut();
    },
    { scope: "worker", auto: true },
  ],
  /** Asks from here, where nobody knows the name that the browser knows. */
  request: async ({ playwright }, use) => {
    const context = await playwright.request.newContext({ baseURL: process.env.MARQUEE_WEB });
    await use(context);
    await context.dispose();
  },
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (/Content Security Policy|Hydration|hydration|did not match/.test(message.text()))
          complaints.push(message.text());
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

function number(name: string): number {
  const value = Number(process.env[name]);
  if (!value) throw new Error(`${name} is not set: start these tests with web/test.`);
  return value;
}

/** Opens a page and waits until it is all there. */
export async function open(page: Page, path: string): Promise<Response | null> {
  const response = await page.goto(path);
  await settled(page);
  return response;
}

/** Loads the page anew and waits until it is all there. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await settled(page);
}

/** Waits until nothing on the page is on its way any more: scripts run, no skeleton, every picture in view drawn. */
export async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(streaming), "streamed parts on their way").toBe(false);
  await expect.poll(() => page.evaluate(hydrated), "scripts run").toBe(true);
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
  await expect.poll(() => page.evaluate(undrawn), "pictures on their way").toEqual([]);
}

/**
 * Whether React has yet to show a streamed part, which it marks by a comment, or to clear away one that the page has
 * drawn by itself meanwhile, which it keeps in its batch; till then the page may hold a text twice.
 */
function streaming(): boolean {
  const { $RB: batch = [] } = window as { $RB?: unknown[] };
  if (batch.length > 0) return true;
  const comments = document.createTreeWalker(document.body, NodeFilter.SHOW_COMMENT);
  while (comments.nextNode()) {
    const { data, parentElement } = comments.currentNode as Comment;
    if (["$?", "$~"].includes(data) && !parentElement?.closest("[hidden]")) return true;
  }
  return false;
}

/** Whether React has taken charge of the page and of every control that is on it. */
function hydrated(): boolean {
  const controls = [...document.querySelectorAll("main, a, button, input:not([type=hidden])")];
  return controls
    .filter((control) => !control.closest("[hidden]"))
    .every((control) => Object.keys(control).some((key) => key.startsWith("__reactProps")));
}

function undrawn(): string[] {
  const inView = ({ top, right, bottom, left, width }: DOMRect) =>
    width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  return [...document.images]
    .filter((image) => !image.complete && inView(image.getBoundingClientRect()))
    .map(({ src }) => src);
}

/** Takes the seat of the person with this number. */
export async function signInAs(page: Page, person: number): Promise<void> {
  await open(page, `/person/${person}`);
  await page.getByRole("button", { name: "Take this seat" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
  await settled(page);
}

const sessionCookies = new Map<number, Cookie[]>();

/** Signs in as this person; after the first time by the cookie alone. */
export async function signInByCookie(page: Page, person: number): Promise<void> {
  const cookies = sessionCookies.get(person);
  if (cookies) return page.context().addCookies(cookies);
  await signInAs(page, person);
  sessionCookies.set(person, await page.context().cookies());
}

/** The titles in a row, in order. */
export async function titlesIn(page: Page, row: string): Promise<string[]> {
  const tiles = page.getByRole("region", { name: row, exact: true }).getByRole("listitem");
  await expect(tiles.first()).toBeVisible();
  return tiles.locator("a > span:nth-child(2)").allTextContents();
}

/** The movies of a part of the page, each by the link that leads to it; reasons have links of their own. */
export function tilesIn(part: Locator): Locator {
  return part.locator('li > a:first-child[href^="/movie/"]');
}

/** The choice of so many stars for a movie. */
export function stars(page: Page, movie: string, name: string): Locator {
  return page.getByRole("group", { name: `Your rating of ${movie}` }).getByRole("radio", { name, exact: true });
}

/** Chooses stars as a person with a mouse does. */
export async function rate(page: Page, movie: string, name: string): Promise<void> {
  await stars(page, movie, name).click();
}
