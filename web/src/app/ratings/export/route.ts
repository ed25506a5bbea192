import { allRatings } from "@/lib/api/people";
import { csvHeader, csvLine } from "@/lib/csv";
import { session } from "@/lib/session";

/** All ratings of the person as a CSV file, streamed page by page. */
export async function GET(request: Request): Promise<Response> {
  const seated = await session();
  if (!seated) return Response.redirect(new URL("/who", request.url), 303);
  return new Response(stream(lines(seated.id)), {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="marquee-ratings.csv"',
      "cache-control": "no-store",
    },
  });
}

function stream(text: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (sink) => {
      const { done, value } = await text.next();
      if (done) sink.close();
      else sink.enqueue(encoder.encode(value));
    },
    cancel: async () => {
      await text.return(undefined);
    },
  });
}

async function* lines(person: number): AsyncGenerator<string> {
  yield csvHeader;
  for await (const page of allRatings(person)) yield page.map(csvLine).join("");
}
