import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { KEPT_SEARCHES_COOKIE } from "@/lib/cookies";
import type { PersonRef } from "@/lib/model/people";
import { PersonMismatch } from "./person-mismatch";
import { seal, unseal } from "./seal";

const COOKIE = "marquee_person";
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Without MARQUEE_SESSION_SECRET everybody is signed out when the server restarts. */
const secret = process.env.MARQUEE_SESSION_SECRET || processSecret();

/** The person of this request; nothing when signed out or when the cookie was tampered with. */
export const sessionPerson = cache(async (): Promise<PersonRef | undefined> => {
  const cookie = (await cookies()).get(COOKIE);
  return cookie && unseal(cookie.value, secret);
});

/**
 * The person of this request, which must be the one whom the page shows: another tab may have changed it.
 *
 * @throws PersonMismatch when it is not
 */
export async function requireSessionPerson(shown: number): Promise<PersonRef> {
  const now = await sessionPerson();
  if (now?.id !== shown) throw new PersonMismatch(now);
  return now;
}

/** Seats a person; only in server actions. */
export async function startSession(person: PersonRef): Promise<void> {
  (await cookies()).set(COOKIE, seal({ id: person.id, name: person.name }, secret), {
    httpOnly: true,
    sameSite: "lax",
    secure: (await headers()).get("x-forwarded-proto") === "https",
    maxAge: ONE_YEAR_SECONDS,
  });
}

/** Leaves the seat; what was agreed to in it stands no longer. */
export async function endSession(): Promise<void> {
  const jar = await cookies();
  jar.delete(COOKIE);
  jar.delete(KEPT_SEARCHES_COOKIE);
}

/** One secret per process, though the bundler may load this module more than once. */
function processSecret(): string {
  const shared = globalThis as { marqueeSecret?: string };
  shared.marqueeSecret ??= randomBytes(32).toString("hex");
  return shared.marqueeSecret;
}
