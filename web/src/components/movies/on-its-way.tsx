"use client";

import { useLinkStatus } from "next/link";

/** Dims the poster one pressed while its page is on its way; stands inside the link. */
export function OnItsWay() {
  const { pending } = useLinkStatus();
  return (
    <span
      aria-hidden="true"
      className={`absolute inset-0 bg-house transition-opacity delay-100 ${pending ? "opacity-60" : "opacity-0"}`}
    />
  );
}
