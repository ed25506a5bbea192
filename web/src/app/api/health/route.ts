import { backendUrl, sendChecked } from "@/lib/api/client";
import { answer } from "../answer";

/** 200 when the backend answers for itself; pages that lost it ask here until it is back. */
export async function GET(): Promise<Response> {
  return answer(async () => {
    await sendChecked(`${backendUrl()}/actuator/health/readiness`);
    return { ready: true };
  });
}
