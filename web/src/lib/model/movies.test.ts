import { expect, test } from "vitest";
import { fullTitle, runtimeText, splitTitle } from "./movies";

test.each([
  ["Seven (a.k.a. Se7en)", "Seven", ["Se7en"]],
  ["Fist of Fury (The Chinese Connection) (Jing wu men)", "Fist of Fury", ["The Chinese Connection", "Jing wu men"]],
  ["The Matrix", "The Matrix", []],
  ["(500) Days of Summer", "(500) Days of Summer", []],
  ["Birdman: Or (The Unexpected Virtue of Ignorance)", "Birdman: Or (The Unexpected Virtue of Ignorance)", []],
  ["(Untitled)", "(Untitled)", []],
  ["Half a bracket (of", "Half a bracket (of", []],
])("%s is called %s, and otherwise %j", (whole, title, otherTitles) => {
  expect(splitTitle(whole)).toEqual({ title, otherTitles });
});

test("a full title names all", () => {
  expect(fullTitle(splitTitle("Léon (The Professional) (a.k.a. The Cleaner)"))).toBe(
    "Léon (The Professional) (The Cleaner)",
  );
});

test.each([
  [45, "45 min"],
  [60, "1 h"],
  [107, "1 h 47 min"],
])("%s minutes read %s", (minutes, text) => {
  expect(runtimeText(minutes)).toBe(text);
});
