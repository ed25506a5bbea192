import { expect, test } from "vitest";
import { areWords, searchAddress } from "./search";

test.each([
  ["toy story", false, "/search?q=toy%20story"],
  ["sad robot", true, "/search?q=sad%20robot&by=mood"],
  ["", true, "/search?by=mood"],
  ["", false, "/search"],
])("what is found for %j, by mood: %s, is at %s", (words, byMood, address) => {
  expect(searchAddress(words, byMood)).toBe(address);
});

test.each([
  ["sad robot", true],
  ["2001: ça va", true],
  ["ロボット", true],
  ["2001", false],
  ["?!", false],
  ["", false],
])("whether %j says something in words: %s", (text, are) => {
  expect(areWords(text)).toBe(are);
});
