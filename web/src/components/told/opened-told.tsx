"use client";

import { type ReactNode, useRef } from "react";
import { useSessionPerson } from "@/components/session/session-provider";
import { useOpened } from "./use-opened";

/** A part of the page that no answer of the recommender fills: what whoever has the seat opens from it is told. */
export function OpenedTold({ children }: { children: ReactNode }) {
  const part = useRef<HTMLDivElement>(null);
  useOpened(part, useSessionPerson()?.id);
  return <div ref={part}>{children}</div>;
}
