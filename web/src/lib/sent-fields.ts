import { Refused } from "./errors";

/** What a browser sent as the fields that it should have; none of what has none. */
export function fields(sent: unknown): Record<string, unknown> {
  return typeof sent === "object" && sent !== null ? (sent as Record<string, unknown>) : {};
}

/** @throws Refused when it is the number of no movie or person */
export function checkedId(sent: unknown): number {
  if (typeof sent !== "number" || !Number.isSafeInteger(sent) || sent < 1)
    throw new Refused(422, "Movies and people have positive whole numbers.");
  return sent;
}
