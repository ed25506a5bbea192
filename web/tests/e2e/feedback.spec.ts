import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import { type APIRequestContext, expect, open, type Page, settled, signInAs, test, tilesIn } from "./world";

const PERSON = 96;
const HALF_A_MINUTE = 30_000;

/** Asks the database of the service that these tests run against. */
async function query(sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const folder = join(process.env.MARQUEE_DATA ?? "", "postgres");
  const [, , , port] = (await readFile(join(folder, "postmaster.pid"), "utf8")).split("\n");
  const password = (await readFile(join(folder, "marquee-password"), "utf8")).trim();
  const server = { host: "127.0.0.1", port: Number(port), user: "postgres", password };
  const [database] = await rows({ ...server, database: "postgres" }, DATABASES, []);
  return rows({ ...server, database: String(database?.datname) }, sql, values);
}

const DATABASES = "SELECT datname FROM pg_database WHERE datname LIKE 'marquee\\_%'";

async function rows(server: object, sql: string, values: unknown[]): Promise<Record<string, unknown>[]> {
  const client = new Client(server);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

type Standing = { movie: number; score: number };

/** The first of Trending, best first; behind the four hundredth place its order is none of these days. */
async function trending(request: APIRequestContext): Promise<Standing[]> {
  const all: Standing[] = [];
  let cursor = "";
  do {
    const address = `http://127.0.0.1:${process.env.MARQUEE_BACKEND_PORT}/api/recommendations/trending/?limit=100`;
    const page = await (await request.get(address + cursor)).json();
    for (const { movie, score } of page.items) all.push({ movie: movie.tmdb_id, score });
    cursor = page.cursor ? `&cursor=${encodeURIComponent(page.cursor)}` : "";
  } while (cursor && all.length < 300);
  return all;
}

async function placeInTrending(request: APIRequestContext, movie: number): Promise<number> {
  return (await trending(request)).findIndex((standing) => standing.movie === movie);
}

/** How many people lately spoke for a movie. */
async function peopleFor(movie: number): Promise<number> {
  const [sum] = await query("SELECT people FROM trending WHERE tmdb_id = $1", [movie]);
  return Number(sum?.people ?? 0);
}

/** A movie in view that stands in Trending behind one with the same score: one word moves it up. */
async function closeBehind(page: Page, request: APIRequestContext): Promise<{ movie: number; place: number }> {
  const links = await tilesIn(page.getByRole("main")).evaluateAll((tiles) =>
    tiles.slice(0, 40).map((tile) => tile.getAttribute("href") ?? ""),
  );
  const shown = links.map((link) => Number(link.split("/").at(-1)));
  const all = await trending(request);
  const place = all.findIndex(
    ({ movie, score }, at) => shown.includes(movie) && Math.abs((all[at - 1]?.score ?? 0) - score) < 1e-9,
  );
  const movie = all[place]?.movie;
  if (movie === undefined) throw new Error("No movie in view stands behind its equal in Trending");
  return { movie, place };
}

test("a click is in the table of events and moves the movie up in Trending within half a minute", async ({
  page,
  request,
}) => {
  await signInAs(page, PERSON);
  await open(page, "/for-you");
  const { movie, place } = await closeBehind(page, request);
  const before = await peopleFor(movie);
  const begun = new Date();

  await page.getByRole("main").locator(`a[href="/movie/${movie}"]`).first().click();
  await page.waitForURL(`**/movie/${movie}`);
  const stored = () =>
    query("SELECT FROM events WHERE type = 'clicked' AND person_id = $1 AND at >= $2", [PERSON, begun]);
  await expect.poll(async () => (await stored()).length, { timeout: HALF_A_MINUTE }).toBe(1);
  await expect.poll(() => placeInTrending(request, movie), { timeout: HALF_A_MINUTE }).toBeLessThan(place);
  await settled(page);
  expect(await peopleFor(movie)).toBe(before + 1);
});

/** How many movies of a list were shown, by the sums of the loop. */
async function shownOf(list: string): Promise<number> {
  const sum =
    "SELECT sum(times) AS times FROM hourly_counts WHERE list = $1 AND variant = 'default' AND measure = 'shown'";
  return Number((await query(sum, [list]))[0]?.times ?? 0);
}

test("what stood in view for a second is in the table of events, and counted as shown in its list", async ({
  page,
}) => {
  await signInAs(page, PERSON);
  const before = await shownOf("hidden_gems");
  const begun = new Date();
  const told = page.waitForRequest("**/api/events");
  await open(page, "/hidden-gems");
  await told;
  const stored = () =>
    query("SELECT FROM events WHERE type = 'exposed' AND person_id = $1 AND at >= $2", [PERSON, begun]);
  await expect.poll(async () => (await stored()).length, { timeout: HALF_A_MINUTE }).toBeGreaterThan(0);
  await expect.poll(() => shownOf("hidden_gems"), { timeout: HALF_A_MINUTE }).toBeGreaterThan(before);
});
