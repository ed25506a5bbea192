/** Marks an error so that the error page, which gets only the digest in production, knows that the backend is away. */
export const BACKEND_DOWN = "BACKEND_DOWN";

/** The backend could not be reached, took too long, or answered 5xx. */
export class BackendDown extends Error {
  readonly digest = BACKEND_DOWN;
}

/** The backend refused the request; the message is its problem's `detail`, fit to show. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }
}
