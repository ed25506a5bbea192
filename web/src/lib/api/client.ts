import "server-only";
import createClient from "openapi-fetch";
import { BackendDown, Refused } from "@/lib/errors";
import type { paths } from "./schema";

const TIMEOUT_MS = 10_000;

/** Where the backend listens; read at each call so that one build runs anywhere. */
export function backendUrl(): string {
  return process.env.MARQUEE_API || "http://127.0.0.1:8000";
}

/** The backend's calls with the types of its OpenAPI document; to be given to {@link dataOf} or {@link dataIfKnown}. */
export function api() {
  return createClient<paths>({ baseUrl: backendUrl(), fetch: sendChecked });
}

/**
 * What the backend says.
 *
 * @throws BackendDown when it does not answer within ten seconds or answers 5xx
 * @throws Refused when it answers 4xx
 */
export async function dataOf<T>(asked: Promise<{ data?: T }>): Promise<T> {
  return (await asked).data as T;
}

/** Like {@link dataOf}, with nothing for what the backend does not know. */
export async function dataIfKnown<T>(asked: Promise<{ data?: T }>): Promise<T | undefined> {
  try {
    return await dataOf(asked);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

/** A request with a deadline, whose bad ends become errors. */
export function sendChecked(request: Request | string): Promise<Response> {
  return checked(typeof request === "string" ? request : request.url, send(request));
}

/** A request with a deadline, and no more. */
export function send(request: Request | string): Promise<Response> {
  return fetch(request, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) });
}

/** What came of a request to this address, as {@link dataOf} says it. */
export async function checked(address: string, sent: Promise<Response>): Promise<Response> {
  const response = await sent.catch((cause: unknown) => {
    throw new BackendDown(`${address}: no answer`, { cause });
  });
  if (response.status >= 500) throw new BackendDown(`${address}: status ${response.status}`);
  if (!response.ok) throw await refusal(response);
  return response;
}

async function refusal(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return new Refused(response.status, problem.detail ?? problem.title ?? `Status ${response.status}`);
}
