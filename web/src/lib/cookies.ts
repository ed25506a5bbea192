/** Holds "light" or "dark" when the person chose; without it the system's setting rules. */
export const THEME_COOKIE = "marquee_theme";

/** Holds the position of the diversity slider, 0 to 1. */
export const DIVERSITY_COOKIE = "marquee_diversity";

/** Holds the number of the person who agreed that the words of their searches are kept. */
export const KEPT_SEARCHES_COOKIE = "marquee_kept_searches";
