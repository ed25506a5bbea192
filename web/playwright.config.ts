import { defineConfig, devices } from "@playwright/test";
import { chromium, inTheHouse } from "./tests/e2e/chromium";

/**
 * Runs against a web server and a backend that `web/test` has started; it never mocks either. The app is visited by plain
 * http under a name, as in a home or an office, where browsers hold back what they give to localhost alone; a few of the
 * flows are gone through at localhost too.
 */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results/browser",
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  retries: 1,
  reporter: [["list"], ["junit", { outputFile: "test-results/junit-browser.xml" }]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: inTheHouse(process.env.MARQUEE_WEB),
    trace: "retain-on-failure",
    launchOptions: chromium,
  },
  projects: [
    { name: "browser", testIgnore: "screenshots.spec.ts" },
    { name: "localhost", grep: /@localhost/, use: { baseURL: process.env.MARQUEE_WEB } },
    { name: "screenshots", testMatch: "screenshots.spec.ts" },
  ],
});
