import { defineConfig, devices } from "@playwright/test";
import { chromium } from "./tests/e2e/chromium";

/** Runs against a web server and a backend that `web/test` has started; it never mocks either. */
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
    baseURL: process.env.MARQUEE_WEB,
    trace: "retain-on-failure",
    launchOptions: chromium,
  },
  projects: [
    { name: "browser", testIgnore: "screenshots.spec.ts" },
    { name: "screenshots", testMatch: "screenshots.spec.ts" },
  ],
});
