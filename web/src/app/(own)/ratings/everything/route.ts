import type { NextRequest } from "next/server";
import { everythingOf } from "@/lib/api/people";
import { fileHeaders, ownFile } from "../own-file";

/** All there is about the person whom the page shows as a JSON file, passed on as it comes. */
export async function GET(request: NextRequest): Promise<Response> {
  return ownFile(request, async (person) => {
    const all = await everythingOf(person);
    return new Response(all.body, { headers: fileHeaders("application/json", "marquee-everything.json") });
  });
}
