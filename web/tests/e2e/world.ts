import { connect, createServer, type Server, type Socket } from "node:net";
import { test as base, expect, type Page } from "@playwright/test";

export { expect, type Page };

/** The line between the web server and the real backend, which tests can cut and mend. */
export class Line {
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

/** Takes the seat of the person with this number. */
export async function sitAs(page: Page, person: number): Promise<void> {
  await page.goto(`/person/${person}`);
  await page.getByRole("button", { name: "Take this seat" }).click();
  await expect(page.getByRole("heading", { name: "For you" })).toBeVisible();
}

/** The titles in a row, in order. */
export async function titlesIn(page: Page, row: string): Promise<string[]> {
  const tiles = page.getByRole("region", { name: row, exact: true }).getByRole("listitem");
  await expect(tiles.first()).toBeVisible();
  return tiles.locator("a > span:nth-child(2)").allTextContents();
}

/** Chooses stars as a person with a mouse does. */
export async function rate(page: Page, movie: string, stars: string): Promise<void> {
  await page
    .getByRole("group", { name: `Your rating of ${movie}` })
    .getByRole("radio", { name: stars, exact: true })
    .click();
}
