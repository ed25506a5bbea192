import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { schema, schemaFile } from "./generate.mjs";

test("the types are those of the backend's document", async () => {
  expect(await readFile(schemaFile, "utf8")).toBe(await schema());
});
