import type { NextRequest } from "next/server";
import { recommendations } from "@/lib/api/recommendations";
import { parseRow, ROW_PAGE } from "@/lib/rows";
import { session } from "@/lib/session";
import { answer } from "../../answer";

type Context = { params: Promise<{ kind: string }> };

/** One more page of a row, for the person of this request. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const row = parseRow((await params).kind, query);
  if (!row) return Response.json({ detail: "There is no such row." }, { status: 404 });
  const person = (await session())?.id;
  return answer(() => recommendations(row, { person, cursor: query.get("cursor") ?? undefined, limit: limit(query) }));
}

function limit(query: URLSearchParams): number {
  const asked = Number(query.get("limit"));
  return Number.isInteger(asked) && asked >= 1 && asked <= 100 ? asked : ROW_PAGE;
}
