"use client";

import { useEffect } from "react";
import { useShownPerson } from "@/components/session/page-for";
import { tellSearched } from "@/lib/browser/feedback";
import { agreedToKeepSearches } from "@/lib/browser/kept-searches";

let last = "";

/** Tells that somebody searched and how much was found; what for only where they agreed. Who comes back searches no more. */
export function SearchTold({ words, results }: { words: string; results: number }) {
  const person = useShownPerson()?.id;
  useEffect(() => {
    const search = `${person} ${words}`;
    if (search === last) return;
    last = search;
    tellSearched(person, results, agreedToKeepSearches(person) ? words : undefined);
  }, [person, words, results]);
  return null;
}
