import { backendUrl } from "@/lib/api/client";
import { movieId } from "@/lib/model/rows";

type Context = { params: Promise<{ id: string; picture: string }> };

const TIMEOUT_MS = 5_000;

/** Passes on the posters and backdrops that the backend draws, so that the browser needs no second host. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, picture } = await params;
  const movie = movieId(id);
  if (movie === undefined || !["poster.svg", "backdrop.svg"].includes(picture)) return notThere(404);
  try {
    const drawn = await fetch(`${backendUrl()}/api/movies/${movie}/${picture}`, {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return drawn.ok ? new Response(drawn.body, { headers: pictureHeaders }) : notThere(drawn.status);
  } catch {
    return notThere(503);
  }
}

/** An SVG opened on its own must not run anything. */
const pictureHeaders = {
  "content-type": "image/svg+xml",
  "cache-control": "public, max-age=86400, stale-while-revalidate=604800",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
};

function notThere(status: number): Response {
  return new Response(null, { status });
}
