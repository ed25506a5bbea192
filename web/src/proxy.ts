import { type NextRequest, NextResponse } from "next/server";
import { isReadable } from "@/lib/http/escapes";
import { isKnownHost, NOT_KNOWN } from "@/lib/http/known-hosts";
import { isSoonMissing } from "@/lib/http/missing";

/**
 * Refuses names that are not this server's, and gives every page a Content-Security-Policy with a fresh nonce; Next puts
 * the nonce on its own scripts. An address of the API that cannot be read is refused here, since Next would answer 500.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!isKnownHost(request.headers.get("host"))) return new NextResponse(NOT_KNOWN, { status: 421 });
  if (request.nextUrl.pathname.startsWith("/api/")) return refuseUnreadable(request.nextUrl.pathname);
  const policy = contentSecurityPolicy(btoa(crypto.randomUUID()));
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = (await answersNotFound(request))
    ? NextResponse.rewrite(new URL("/_not-found", request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: "/((?!_next/static|_next/image|icon.svg).*)" };

function refuseUnreadable(path: string): NextResponse {
  if (isReadable(path)) return NextResponse.next();
  return NextResponse.json({ detail: "This address has a broken escape in it." }, { status: 400 });
}

/**
 * A page that streams has sent its status before it knows whether there is such a movie, so whole documents are
 * looked up first, for as long as nobody notices; on the way from page to page the page's own notFound() shows the same.
 */
async function answersNotFound(request: NextRequest): Promise<boolean> {
  return !request.headers.has("next-action") && !request.headers.has("rsc") && isSoonMissing(request.nextUrl.pathname);
}

/** Styles may be inline (pictures fill their places so); scripts may not. */
function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
