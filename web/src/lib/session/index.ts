import "server-only";
import { randomBytes } from "node:crypto";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import type { Seat } from "../people";
import { seal, unseal } from "./seal";
import { SomebodyElse } from "./somebody-else";

const COOKIE = "marquee_person";
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Without MARQUEE_SESSION_SECRET everybody is signed out when the server restarts. */
const secret = process.env.MARQUEE_SESSION_SECRET || processSecret();

/** The person of this request; nothing when signed out or when the cookie was tampered with. */
export const session = cache(async (): Promise<Seat | undefined> => {
  const cookie = (await cookies()).get(COOKIE);
  return cookie && unseal(cookie.value, secret);
});

/**
 * The seat of this request, which must be that of the person whom the page shows: another tab may have changed it.
 *
 * @throws SomebodyElse when it is not
 */
export async function seatOf(shown: number): Promise<Seat> {
  const now = await session();
  if (now?.id !== shown) throw new SomebodyElse(now);
  return now;
}

/** Seats a person; only in server actions. */
export async function signIn(person: Seat): Promise<void> {
  (await cookies()).set(COOKIE, seal({ id: person.id, name: person.name }, secret), {
    httpOnly: true,
    sameSite: "lax",
    secure: (await headers()).get("x-forwarded-proto") === "https",
    maxAge: ONE_YEAR_SECONDS,
  });
}

export async function signOut(): Promise<void> {
  (await cookies()).delete(COOKIE);
}

/** One secret per process, though the bundler may load this module more than once. */
function processSecret(): string {
  const shared = globalThis as { marqueeSecret?: string };
  shared.marqueeSecret ??= randomBytes(32).toString("hex");
  return shared.marqueeSecret;
}
