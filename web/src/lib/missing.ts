import { BackendDown } from "./api/errors";
import { movie } from "./api/movies";
import { person } from "./api/people";
import { isGenre } from "./genres";
import { movieId } from "./rows";

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
  if (kind === "genre") return !isGenre(name);
  if (kind === "movie") return isUnknown(name, movie);
  return kind === "person" && isUnknown(name, person);
}

/** When the backend does not answer nothing counts as unknown: the page itself says that it is away. */
async function isUnknown(name: string, find: (id: number) => Promise<unknown>): Promise<boolean> {
  const id = movieId(name);
  if (id === undefined) return true;
  try {
    return (await find(id)) === undefined;
  } catch (error) {
    if (error instanceof BackendDown) return false;
    throw error;
  }
}
