import { execFileSync } from "node:child_process";
import type { LaunchOptions } from "@playwright/test";

const NAME = "marquee.test";

/** The same address under a name of the house's network, which this Chromium knows. */
export function inTheHouse(address?: string): string | undefined {
  return address?.replace("127.0.0.1", NAME);
}

/** The Chromium of this machine; Playwright's own is never downloaded. */
export const chromium: LaunchOptions = {
  executablePath: process.env.MARQUEE_CHROMIUM || onPath("chromium", "google-chrome", "chromium-browser"),
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    `--host-resolver-rules=MAP ${NAME} 127.0.0.1`,
  ],
};

function onPath(...names: string[]): string {
  for (const name of names) {
    try {
      return execFileSync("which", [name], { encoding: "utf8" }).trim();
    } catch {
      // Not this one.
    }
  }
  throw new Error(
    "No Chromium on PATH: install one (Debian: apt-get install chromium) or name it in MARQUEE_CHROMIUM.",
  );
}
