import "server-only";
import type { Told } from "@/lib/feedback/told";
import { api, dataOf } from "./client";

/** Tells the backend what somebody did, or nobody in particular. */
export async function tell(person: number | undefined, events: Told[]): Promise<void> {
  const body = { events: events.map((event) => ({ ...event, user_id: person })) };
  await dataOf(api().POST("/api/events", { body }));
}
