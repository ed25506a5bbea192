import "server-only";
import type { Metadata } from "next";
import { headers } from "next/headers";
import houseSign from "./preview.png";

/** The address under which this request reached us, so that previews of links find their pictures. */
export async function origin(): Promise<URL | null> {
  const asked = await headers();
  const host = asked.get("x-forwarded-host") ?? asked.get("host");
  const [scheme = "http"] = asked.get("x-forwarded-proto")?.split(",") ?? [];
  const address = `${scheme}://${host}`;
  return URL.canParse(address) ? new URL(address) : null;
}

/** What a preview shows beside a page's own title and description: a picture that the page has, or the house sign. */
export function preview(picture?: string): Metadata["openGraph"] {
  const ofTmdb = picture && /^https?:/.test(picture);
  return {
    siteName: "Marquee",
    type: "website",
    locale: "en",
    images: [ofTmdb ? picture : { ...houseSign, url: houseSign.src, alt: "Marquee" }],
  };
}
