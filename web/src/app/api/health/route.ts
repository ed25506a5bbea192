import { backend, reach } from "@/lib/api/client";
import { answer } from "../answer";

/** 200 when the backend answers for itself; pages that lost it ask here until it is back. */
export async function GET(): Promise<Response> {
  return answer(async () => {
    await reach(`${backend()}/actuator/health/readiness`);
    return { ready: true };
  });
}
