import { expect, test } from "vitest";
import { MOST_ANSWERS, parseAnswers } from "./seed-answers";

test.each(["862", "862:", "862:6", "862:0", "x:4", ":unseen", ""])("%j is no answer", (text) => {
  expect(parseAnswers([text, "603:unseen"])).toEqual([{ movie: 603 }]);
});

test("nobody sends more answers than an address holds", () => {
  const texts = Array.from({ length: 1000 }, (_, place) => `${place + 1}:4`);
  expect(parseAnswers(texts)).toHaveLength(MOST_ANSWERS);
});
