/** Holds the position of the diversity slider, 0 to 1. */
export const DIVERSITY_COOKIE = "marquee_diversity";
