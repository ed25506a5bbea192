/** Holds "light" or "dark" when the person chose; without it the system's setting rules. */
export const THEME_COOKIE = "marquee_theme";
