import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const src = join(import.meta.dirname, "../src");
const modules = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));

/** The folders from which this module imports, other than its own. */
function neededBy(module: string): string[] {
  const text = readFileSync(join(src, module), "utf8");
  const own = [...text.matchAll(/(?:from|import) "(@\/|\.{1,2}(?:\/|"))([^"]*)/g)];
  return own
    .map(([, start = "", rest = ""]) => (start === "@/" ? rest : join(dirname(module), start.replace('"', ""), rest)))
    .map((path) => (isFolder(path) ? path : dirname(path)))
    .filter((folder) => folder !== dirname(module));
}

function isFolder(path: string): boolean {
  return statSync(join(src, path), { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function roomsNeeding(): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const module of modules) {
    const room = dirname(module);
    needs.set(room, new Set([...(needs.get(room) ?? []), ...neededBy(module)]));
  }
  return needs;
}

/** All that a room needs, by whatever way. */
function reached(room: string, needs: Map<string, Set<string>>, found = new Set<string>()): Set<string> {
  for (const next of needs.get(room) ?? []) {
    if (found.has(next)) continue;
    found.add(next);
    reached(next, needs, found);
  }
  return found;
}

/** Between single modules lint sees to it (noImportCycles). */
test("no folder of the source needs one that needs it", () => {
  const needs = roomsNeeding();
  expect(needs.get("lib/api")).toContain("lib/model");
  expect([...needs.keys()].filter((room) => reached(room, needs).has(room))).toEqual([]);
});

test("no folder of the source has more than fifteen files", () => {
  const full = [...roomsNeeding().keys()].filter((room) => {
    const files = modules.filter((module) => dirname(module) === room);
    return files.length > 15;
  });
  expect(full).toEqual([]);
});
