"use client";

import { afterPaint } from "@/lib/browser/after-paint";
import { setCookie } from "@/lib/browser/cookies";
import { THEME_COOKIE } from "@/lib/cookies";

/** House lights up or down: remembered at once, painted once the button has answered, since that is the whole page. */
export function ThemeSwitch() {
  return (
    <button
      type="button"
      onClick={switchTheme}
      className="grid size-10 shrink-0 scriptless:hidden place-items-center rounded-full hover:bg-velvet active:bg-edge"
      aria-label="Switch between light and dark"
    >
      <svg viewBox="0 0 24 24" className="size-5" aria-hidden="true">
        <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
      </svg>
    </button>
  );
}

function switchTheme(): void {
  const root = document.documentElement;
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark;
  const theme = isDark ? "light" : "dark";
  setCookie(THEME_COOKIE, theme);
  afterPaint(() => {
    root.dataset.theme = theme;
  });
}
