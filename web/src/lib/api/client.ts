import "server-only";
import { BackendDown, Refused } from "./errors";

const TIMEOUT_MS = 10_000;

type Request = {
  method?: "GET" | "POST" | "DELETE";
  query?: Record<string, string | number | readonly string[] | undefined>;
  body?: unknown;
  idempotencyKey?: string;
};

/** Where the backend listens; read at each call so that one build runs anywhere. */
export function backend(): string {
  return process.env.MARQUEE_API || "http://127.0.0.1:8000";
}

/**
 * Asks the backend and returns its JSON.
 *
 * @throws BackendDown when it does not answer within ten seconds or answers 5xx
 * @throws Refused when it answers 4xx
 */
export async function call<T>(path: string, request: Request = {}): Promise<T> {
  const response = await reach(path, request);
  if (response.status >= 500) throw new BackendDown(`${path}: status ${response.status}`);
  if (!response.ok) throw await refusal(response);
  return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
}

/** Like {@link call}, with nothing for what the backend does not know. */
export async function find<T>(path: string, request: Request = {}): Promise<T | undefined> {
  try {
    return await call<T>(path, request);
  } catch (error) {
    if (error instanceof Refused && error.status === 404) return undefined;
    throw error;
  }
}

async function reach(path: string, { method = "GET", query = {}, body, idempotencyKey }: Request): Promise<Response> {
  try {
    return await fetch(address(path, query), {
      method,
      headers: {
        accept: "application/json",
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(idempotencyKey && { "idempotency-key": idempotencyKey }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch (cause) {
    throw new BackendDown(`${path}: no answer`, { cause });
  }
}

function address(path: string, query: NonNullable<Request["query"]>): URL {
  const url = new URL(path, backend());
  for (const [name, value] of Object.entries(query)) {
    for (const each of [value ?? []].flat()) url.searchParams.append(name, String(each));
  }
  return url;
}

async function refusal(response: Response): Promise<Refused> {
  const problem = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return new Refused(response.status, problem.detail ?? problem.title ?? `Status ${response.status}`);
}
