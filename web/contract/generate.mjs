// Makes src/lib/api/schema.ts from openapi.json; with --fetch it first takes the document from the backend (MARQUEE_API).
import { readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";

const snapshot = new URL("openapi.json", import.meta.url);
export const schemaFile = new URL("../src/lib/api/schema.ts", import.meta.url);

const NOTE = "// Made from contract/openapi.json by `npm run contract`; not for editing.\n\n";

export async function schema() {
  return NOTE + astToString(await openapiTS(JSON.parse(await readFile(snapshot, "utf8"))));
}

async function takeSnapshot() {
  const answer = await fetch(`${process.env.MARQUEE_API ?? "http://127.0.0.1:8000"}/v3/api-docs`);
  const { servers: _, ...document } = await answer.json();
  await writeFile(snapshot, `${JSON.stringify(document, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--fetch")) await takeSnapshot();
  await writeFile(schemaFile, await schema());
}
