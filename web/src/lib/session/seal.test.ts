import { expect, test } from "vitest";
import { seal, unseal } from "./seal";

const ada = { id: 42, name: "Ada Łukasz <b>" };

test("a sealed session opens again with the same secret", () => {
  expect(unseal(seal(ada, "secret"), "secret")).toEqual(ada);
});

test.each([
  ["another secret", seal(ada, "other")],
  [
    "another person under the old seal",
    `${seal({ ...ada, id: 1 }, "x").split(".")[0]}.${seal(ada, "secret").split(".")[1]}`,
  ],
  ["a cut seal", seal(ada, "secret").slice(0, -1)],
  ["something after the seal", `${seal(ada, "secret")}.more`],
  ["no seal", seal(ada, "secret").split(".")[0] ?? ""],
  ["words", "not a cookie of ours"],
  ["nothing", ""],
])("%s counts as signed out", (_, value) => {
  expect(unseal(value, "secret")).toBeUndefined();
});
