import type { NextRequest } from "next/server";
import { recommendations } from "@/lib/api/recommendations";
import { Refused } from "@/lib/errors";
import { isPersonal, MOST_AT_ONCE, parseRow, ROW_PAGE } from "@/lib/lists/rows";
import { requireSessionPerson } from "@/lib/session";
import { answer } from "../../answer";

type Context = { params: Promise<{ kind: string }> };

/** One more page of a row, for the person whom the page shows, if any; 409 when another one has the seat by now. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const query = request.nextUrl.searchParams;
  const row = parseRow((await params).kind, query);
  if (!row) return Response.json({ detail: "There is no such row." }, { status: 404 });
  return answer(async () => {
    const person = await shownPerson(query.get("person"));
    if (isPersonal(row) && person === undefined) throw new Refused(401, "This row is personal: say for whom.");
    return recommendations(row, { person, cursor: query.get("cursor") ?? undefined, limit: limit(query) });
  });
}

async function shownPerson(text: string | null): Promise<number | undefined> {
  return text === null ? undefined : (await requireSessionPerson(Number(text))).id;
}

function limit(query: URLSearchParams): number {
  const asked = Number(query.get("limit"));
  return Number.isInteger(asked) && asked >= 1 && asked <= MOST_AT_ONCE ? asked : ROW_PAGE;
}
