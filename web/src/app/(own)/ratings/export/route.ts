import type { NextRequest } from "next/server";
import { allRatings } from "@/lib/api/people";
import { csvHeader, csvLine } from "@/lib/model/csv";
import type { RatedMovie } from "@/lib/model/people";
import { fileHeaders, ownFile } from "../own-file";

/** All ratings of the person whom the page shows as a CSV file, streamed page by page. */
export async function GET(request: NextRequest): Promise<Response> {
  return ownFile(request, (person) => file(allRatings(person)));
}

/** Begins once the first page is there, so that an answer that cannot come is no half file. */
async function file(pages: AsyncGenerator<RatedMovie[]>): Promise<Response> {
  const { value: first = [] } = await pages.next();
  return new Response(stream(lines(first, pages)), {
    headers: fileHeaders("text/csv; charset=utf-8", "marquee-ratings.csv"),
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
