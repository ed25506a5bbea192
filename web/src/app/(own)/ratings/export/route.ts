import type { NextRequest } from "next/server";
import { answer } from "@/app/api/answer";
import { allRatings } from "@/lib/api/people";
import { csvHeader, csvLine } from "@/lib/model/csv";
import type { RatedMovie } from "@/lib/model/people";
import { sessionPerson } from "@/lib/session";

/**
 * All ratings of the person whom the page shows as a CSV file, streamed page by page. Who is signed out, or somebody else
 * by now, gets no file, nor does anybody while the backend is away: a browser goes to a page that says so, everything else
 * gets 401, 409 or 503.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const shown = request.nextUrl.searchParams.get("person");
  const person = await sessionPerson();
  if (!person) return noFile(request, "/who?next=%2Fratings", 401, "Nobody is signed in.");
  if (shown !== null && shown !== String(person.id))
    return noFile(request, "/ratings", 409, `${person.name} has the seat by now.`);
  const made = await answer(async () => file(allRatings(person.id)));
  return made.ok || !isBrowser(request) ? made : redirectTo("/ratings");
}

function noFile(request: NextRequest, page: string, status: number, detail: string): Response {
  if (isBrowser(request)) return redirectTo(page);
  const headers = { "content-type": "application/problem+json" };
  return new Response(JSON.stringify({ title: detail, status }), { status, headers });
}

function isBrowser(request: NextRequest): boolean {
  return request.headers.get("accept")?.includes("text/html") ?? false;
}

function redirectTo(page: string): Response {
  return new Response(null, { status: 303, headers: { location: page } });
}

/** Begins once the first page is there, so that an answer that cannot come is no half file. */
async function file(pages: AsyncGenerator<RatedMovie[]>): Promise<Response> {
  const { value: first = [] } = await pages.next();
  return new Response(stream(lines(first, pages)), {
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

async function* lines(first: RatedMovie[], rest: AsyncGenerator<RatedMovie[]>): AsyncGenerator<string> {
  yield csvHeader + first.map(csvLine).join("");
  for await (const page of rest) yield page.map(csvLine).join("");
}
