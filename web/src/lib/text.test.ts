import { expect, test } from "vitest";
import { cut, initial, plain } from "./text";

test.each([
  ["Ada", "A"],
  ["  zoë", "z"],
  ["🎬 Fan", "🎬"],
  ["👩‍👩‍👧 & co", "👩‍👩‍👧"],
  ["🇳🇱", "🇳🇱"],
  ["e\u0301mile", "e\u0301"],
  ["", ""],
])("the initial of %j is %j", (name, letter) => {
  expect(initial(name)).toBe(letter);
});

test.each([
  ["star wars", 4, "star"],
  ["star", 9, "star"],
  ["abc🎬", 4, "abc"],
  ["abc🎬", 5, "abc🎬"],
  ["a👩‍👩‍👧", 4, "a"],
])("%j cut to %i is %j", (text, most, shorter) => {
  expect(cut(text, most)).toBe(shorter);
  expect(() => encodeURIComponent(cut(text, most))).not.toThrow();
});

test.each([
  ["דנה\u200f", "דנה"],
  ["\u202eAda\u202c", "Ada"],
  ["a\u0000b\r\nc\u2028d", "a b c d"],
  ["soft\u00adly\ufeff", "softly"],
  ["👩‍👩‍👧 می‌خواهم", "👩‍👩‍👧 می‌خواهم"],
])("%j is plainly %j", (text, shown) => {
  expect(plain(text)).toBe(shown);
});
