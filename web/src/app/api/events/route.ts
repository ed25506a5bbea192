import { tell } from "@/lib/api/events";
import { Refused } from "@/lib/errors";
import { checkedFeedback } from "@/lib/feedback/told";
import { requireSessionPerson } from "@/lib/session";
import { answer } from "../answer";

/** What a browser tells of what was seen and opened, for the person whom the page shows; 409 when another has the seat. */
export async function POST(request: Request): Promise<Response> {
  return answer(async () => {
    if (request.headers.get("content-type") !== "application/json") throw new Refused(415, "This takes JSON.");
    const { person, events } = checkedFeedback(await request.json().catch(() => undefined));
    if (person !== undefined) await requireSessionPerson(person);
    await tell(person, events);
    return new Response(null, { status: 202 });
  });
}
