import type { Showing } from "@/lib/lists/recommendations";

/** A movie at the first place of an answer for For You. */
export const aShowing: Showing = {
  answer: "a",
  list: "for_you",
  strategy: "two_tower",
  variant: "default",
  position: 1,
  propensity: 1,
};
