import "server-only";
import { backendUrl, send } from "./client";

/** The posters and backdrops that the backend draws itself. */
export const PICTURES = ["poster.svg", "backdrop.svg"];

/** One of a movie's {@link PICTURES}, as the backend answers; 503 when it does not. */
export function picture(movie: number, name: string): Promise<Response> {
  return send(`${backendUrl()}/api/movies/${movie}/${name}`).catch(() => new Response(null, { status: 503 }));
}
