import { BackendDown, Refused } from "@/lib/errors";
import { PersonMismatch } from "@/lib/session/person-mismatch";

/** JSON for the browser, or a response as it is; trouble becomes a status and a sentence. */
export async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    const made = await work();
    return made instanceof Response ? made : Response.json(made, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof PersonMismatch)
      return Response.json({ detail: error.message, now: error.now }, { status: 409 });
    if (error instanceof Refused) return Response.json({ detail: error.message }, { status: error.status });
    if (error instanceof BackendDown) return Response.json({ detail: "The backend does not answer." }, { status: 503 });
    throw error;
  }
}
