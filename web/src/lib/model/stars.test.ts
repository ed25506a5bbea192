import { expect, test } from "vitest";
import { isStars, starsText } from "./stars";

test.each([
  [0.5, "½ star"],
  [1, "1 star"],
  [1.5, "1½ stars"],
  [5, "5 stars"],
] as const)("%s reads %s", (stars, text) => {
  expect(starsText(stars)).toBe(text);
});

test.each([0, 0.4, 5.5, 6, Number.NaN, "5", undefined, null])("%s is no rating", (value) => {
  expect(isStars(value)).toBe(false);
});
