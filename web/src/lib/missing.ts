import { find } from "./api/client";
import { BackendDown } from "./api/errors";
import { isGenre } from "./genres";
import { movieId } from "./rows";

/** Whether a page is about a movie, a person or a genre that does not exist. */
export async function isMissing(path: string): Promise<boolean> {
  const [, kind, name = ""] = /^\/(movie|person|genre)\/([^/]+)$/.exec(path) ?? [];
  if (kind === "genre") return !isGenre(name);
  if (kind === "movie") return isUnknown("/api/movies", name);
  return kind === "person" && isUnknown("/api/users", name);
}

/** When the backend does not answer nothing counts as unknown: the page itself says that it is away. */
async function isUnknown(collection: string, name: string): Promise<boolean> {
  const id = movieId(name);
  if (id === undefined) return true;
  try {
    return (await find(`${collection}/${id}/`)) === undefined;
  } catch (error) {
    if (error instanceof BackendDown) return false;
    throw error;
  }
}
