/** What people scroll or go on with: then the place is theirs to choose. */
export const HANDS = ["wheel", "touchstart", "pointerdown", "keydown"];

/** A place is kept once nothing has moved for so long. */
export const REST_MS = 100;

/** How to scroll: smoothly, unless the person wants less motion. */
export function scrollBehavior(): ScrollBehavior {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
}
