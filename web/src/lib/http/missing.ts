import { genre } from "@/lib/api/genres";
import { movie } from "@/lib/api/movies";
import { person } from "@/lib/api/people";
import { BackendDown } from "@/lib/errors";
import { parseId } from "@/lib/model/ids";

/** The longest anybody waits for the first byte of a page because it might not exist. */
const PATIENCE_MS = 200;

/** Whether it is known, before anybody has to wait, that a page is about something that does not exist. */
export async function isSoonMissing(path: string): Promise<boolean> {
  let bell: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<boolean>((resolve) => {
    bell = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return Promise.race([isMissing(path), patience]).finally(() => clearTimeout(bell));
}

/** Whether a page is about a movie, a person or a genre that does not exist. */
export async function isMissing(path: string): Promise<boolean> {
  const [, kind, name = ""] = /^\/(movie|person|genre)\/([^/]+)$/.exec(path) ?? [];
  if (kind === "genre") return isUnknown(() => genre(name));
  if (kind === "movie") return isUnknownId(name, movie);
  return kind === "person" && isUnknownId(name, person);
}

async function isUnknownId(name: string, find: (id: number) => Promise<unknown>): Promise<boolean> {
  const id = parseId(name);
  return id === undefined || isUnknown(() => find(id));
}

/** When the backend does not answer nothing counts as unknown: the page itself says that it is away. */
async function isUnknown(find: () => Promise<unknown>): Promise<boolean> {
  try {
    return (await find()) === undefined;
  } catch (error) {
    if (error instanceof BackendDown) return false;
    throw error;
  }
}
