const OURS = "http://marquee.invalid";
const LONGEST = 500;

/**
 * The page of this app that an address names, with its query; nothing for any other address, however it is dressed, so
 * that nobody is sent to another host from here, nor to what is no page.
 */
export function ownPage(address: unknown): string | undefined {
  if (typeof address !== "string" || !address.startsWith("/") || address.length > LONGEST) return undefined;
  if (!URL.canParse(address, OURS)) return undefined;
  const { origin, pathname, search } = new URL(address, OURS);
  if (origin !== OURS || pathname.startsWith("//") || /^\/(api|_next|who)(\/|$)/.test(pathname)) return undefined;
  return pathname + search;
}

/** The address at which one says who one is, to go on from there to this page. */
export function whoAddress(next?: string): string {
  return next ? `/who?next=${encodeURIComponent(next)}` : "/who";
}
