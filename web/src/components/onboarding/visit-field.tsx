"use client";

import { useLayoutEffect, useState } from "react";
import { historyKey, savedInTab, saveInTab } from "@/lib/browser/tab-storage";

/** Names this visit, so that who comes back to the form and sends it again goes on with what they rated before. */
export function VisitField({ fresh }: { fresh: string }) {
  const [visit, setVisit] = useState(fresh);
  useLayoutEffect(() => {
    const name = historyKey("visit");
    if (!name) return;
    const before = savedInTab<string>(name);
    if (before) setVisit(before);
    else saveInTab(name, fresh);
  }, [fresh]);
  return <input type="hidden" name="visit" value={visit} />;
}
