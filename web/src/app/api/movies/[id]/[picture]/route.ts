import { PICTURES, picture } from "@/lib/api/pictures";
import { parseId } from "@/lib/model/ids";

type Context = { params: Promise<{ id: string; picture: string }> };

/** Passes on the posters and backdrops that the backend draws, so that the browser needs no second host. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, picture: name } = await params;
  const movie = parseId(id);
  if (movie === undefined || !PICTURES.includes(name)) return notThere(404);
  const drawn = await picture(movie, name);
  return drawn.ok ? new Response(drawn.body, { headers: pictureHeaders }) : notThere(drawn.status);
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
