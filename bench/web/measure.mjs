#!/usr/bin/env node
// Core Web Vitals of a running web app: per page the median of five cold loads in headless Chromium with the CPU slowed
// down four times. Needs `npm ci` in web/ and a Chromium on PATH (or in MARQUEE_CHROMIUM).
//   bench/web/measure.mjs [ADDRESS] [PERSON] [PAGE...]     http://localhost:3000, person 1 and every page by default
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";

const { chromium } = createRequire(new URL("../../web/package.json", import.meta.url))("@playwright/test");

const [address = "http://localhost:3000", person = "1", ...chosen] = process.argv.slice(2);
const LOADS = 5;
const CPU_SLOWDOWN = 4;
const SETTLE_MS = 2500;
const pages = (movie) => ({
  home: "/",
  movie,
  search: "/search?q=star",
  ratings: "/ratings",
  genre: "/genre/Comedy",
  who: "/who",
  onboarding: "/welcome/rate",
});

/** Runs in the page from its first moment: keeps the last LCP, the sum of layout shifts and the longest interaction. */
function watch() {
  const vitals = { lcp: 0, cls: 0, inp: 0 };
  window.vitals = vitals;
  const observe = (type, note, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...more });
  observe("largest-contentful-paint", (entry) => (vitals.lcp = entry.startTime));
  observe("layout-shift", (entry) => (vitals.cls += entry.hadRecentInput ? 0 : entry.value));
  observe("event", (entry) => entry.interactionId && (vitals.inp = Math.max(vitals.inp, entry.duration)), {
    durationThreshold: 16,
  });
}

function onPath(...names) {
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {}
  }
  throw new Error("No Chromium on PATH; name one in MARQUEE_CHROMIUM.");
}

/** Sits down and finds out which movie is the first on the person's list. */
async function signIn(browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/person/${person}`);
  await page.getByRole("button", { name: "Take this seat" }).click();
  await page.getByRole("heading", { name: "For you" }).waitFor();
  const cookies = await context.cookies();
  const movie = await page.getByRole("region", { name: "For you" }).getByRole("link").first().getAttribute("href");
  await context.close();
  return { cookies, movie };
}

/** The interactions every page has: a word into the search box, one key at a time, and the light switch, twice. */
async function interact(page) {
  await page.getByRole("combobox", { name: "Search movies" }).pressSequentially("star", { delay: 120 });
  for (let press = 0; press < 2; press++) {
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
  }
  await page.waitForTimeout(500);
}

async function load(browser, cookies, path) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  const scripts = new Set();
  let scriptBytes = 0;
  wire.on("Network.responseReceived", ({ requestId, type }) => type === "Script" && scripts.add(requestId));
  wire.on("Network.dataReceived", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await wire.send("Network.enable");
  await wire.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript(watch);
  await page.goto(address + path, { waitUntil: "load" });
  await page.waitForTimeout(SETTLE_MS);
  const { lcp, cls } = await page.evaluate(() => window.vitals);
  await interact(page);
  const { inp } = await page.evaluate(() => window.vitals);
  await context.close();
  return { lcp, cls, inp, scriptKb: scriptBytes / 1000 };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

const browser = await chromium.launch({
  executablePath: process.env.MARQUEE_CHROMIUM || onPath("chromium", "google-chrome"),
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
const { cookies, movie } = await signIn(browser);
const paths = pages(movie);
console.log(`Median of ${LOADS} cold loads, CPU slowed ${CPU_SLOWDOWN} times`);
console.log("page         LCP ms    CLS  INP ms  JS kB (compressed)");
for (const name of chosen.length > 0 ? chosen : Object.keys(paths)) {
  const loads = [];
  for (let turn = 0; turn < LOADS; turn++) loads.push(await load(browser, cookies, paths[name]));
  const of = (key, digits) => median(loads.map((each) => each[key])).toFixed(digits);
  console.log(
    `${name.padEnd(11)} ${of("lcp", 0).padStart(7)} ${of("cls", 3).padStart(6)} ${of("inp", 0).padStart(7)} ${of("scriptKb", 0).padStart(6)}`,
  );
}
await browser.close();
