import type { NextRequest } from "next/server";
import { answer } from "@/app/api/answer";
import { sessionPerson } from "@/lib/session";

/**
 * A file for the person whom the page shows. Who is signed out, or somebody else by now, gets none, nor does anybody while
 * the backend is away: a browser goes to a page that says so, everything else gets 401, 409 or 503.
 */
export async function ownFile(request: NextRequest, file: (person: number) => Promise<Response>): Promise<Response> {
  const shown = request.nextUrl.searchParams.get("person");
  const person = await sessionPerson();
  if (!person) return noFile(request, "/who?next=%2Fratings", 401, "Nobody is signed in.");
  if (shown !== null && shown !== String(person.id))
    return noFile(request, "/ratings", 409, `${person.name} has the seat by now.`);
  const made = await answer(async () => file(person.id));
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

/** How a browser is to take a file. */
export function fileHeaders(type: string, name: string): Record<string, string> {
  return {
    "content-type": type,
    "content-disposition": `attachment; filename="${name}"`,
    "cache-control": "no-store",
  };
}
