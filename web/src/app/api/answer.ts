import { BackendDown, Refused } from "@/lib/api/errors";

/** JSON for the browser; trouble becomes a status and a sentence. */
export async function answer(work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work(), { headers: { "cache-control": "no-store" } });
  } catch (error) {
    if (error instanceof Refused) return Response.json({ detail: error.message }, { status: error.status });
    if (error instanceof BackendDown) return Response.json({ detail: "The backend does not answer." }, { status: 503 });
    throw error;
  }
}
