import { createHmac, timingSafeEqual } from "node:crypto";
import type { PersonRef } from "@/lib/model/people";

/** A cookie value that carries the session and an HMAC-SHA256 over it. */
export function seal(session: PersonRef, secret: string): string {
  const body = Buffer.from(JSON.stringify([session.id, session.name])).toString("base64url");
  return `${body}.${mac(body, secret)}`;
}

/** The session inside a cookie value; nothing when it was not sealed with this secret or was changed since. */
export function unseal(value: string, secret: string): PersonRef | undefined {
  const [body = "", ...given] = value.split(".");
  if (!sameText(given.join("."), mac(body, secret))) return undefined;
  const [id, name] = JSON.parse(Buffer.from(body, "base64url").toString()) as [number, string];
  return { id, name };
}

function mac(body: string, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
