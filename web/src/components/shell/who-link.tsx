"use client";

import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { whoAddress } from "@/lib/http/own-page";

/** Leads to the box office, and from there back to the page on show, unless that is on the way in itself. */
export function WhoLink({ className, children }: { className: string; children: ReactNode }) {
  const path = usePathname();
  const query = useSearchParams().toString();
  const isEntrance = /^\/(who|person|welcome|$)/.test(path);
  return (
    <Link
      href={isEntrance ? "/who" : whoAddress(query ? `${path}?${query}` : path)}
      prefetch={false}
      className={className}
    >
      {children}
    </Link>
  );
}
