"use client";

import { useLayoutEffect, useState } from "react";
import { here, keep, kept } from "@/lib/kept";

/** Names this visit, so that who comes back to the form and sends it again goes on with what they rated before. */
export function VisitField({ fresh }: { fresh: string }) {
  const [visit, setVisit] = useState(fresh);
  useLayoutEffect(() => {
    const name = here("visit");
    if (!name) return;
    const before = kept<string>(name);
    if (before) setVisit(before);
    else keep(name, fresh);
  }, [fresh]);
  return <input type="hidden" name="visit" value={visit} />;
}
