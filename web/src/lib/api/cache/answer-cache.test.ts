import { expect, test } from "vitest";
import { AnswerCache, MOST_LETTERS } from "./answer-cache";

test("answers beyond the bound push out the least asked for", async () => {
  const tenth = JSON.stringify("x".repeat(MOST_LETTERS / 10));
  const asked: string[] = [];
  const cache = new AnswerCache(async ({ url }) => {
    asked.push(url);
    return new Response(tenth);
  });
  const get = (page: number) => cache.get(new Request(`http://backend/${page}`), []);
  for (let page = 0; page < 12; page++) {
    await get(page);
    await get(0);
  }
  expect(asked).toHaveLength(12);
  await get(1);
  expect(asked).toHaveLength(13);
});
