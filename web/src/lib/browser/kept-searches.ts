import { KEPT_SEARCHES_COOKIE } from "@/lib/cookies";
import { getCookie, setCookie } from "./cookies";

/** Whether this person agreed that the words of their searches are kept; whoever else has the seat did not. */
export function agreedToKeepSearches(person: number | undefined): boolean {
  return person !== undefined && getCookie(KEPT_SEARCHES_COOKIE) === String(person);
}

/** Remembers whether they agree. */
export function agreeToKeepSearches(person: number, agreed: boolean): void {
  setCookie(KEPT_SEARCHES_COOKIE, agreed ? String(person) : "");
}
