"use client";

import { useId, useState } from "react";
import { agreeToKeepSearches } from "@/lib/browser/kept-searches";

/** Asks whether the words of searches may be kept; as long as nobody says so they are not. */
export function KeptSearches({ person, agreed }: { person: number; agreed: boolean }) {
  const [on, setOn] = useState(agreed);
  const explained = useId();

  function choose(wanted: boolean) {
    setOn(wanted);
    agreeToKeepSearches(person, wanted);
  }

  return (
    <div className="mt-6 max-w-prose scriptless:hidden">
      <label className="flex items-center gap-3 font-semibold">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={explained}
          onChange={(event) => choose(event.currentTarget.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        Keep the words I search for
      </label>
      <p id={explained} className="mt-1 text-sm text-hush">
        Every search is counted, with how many films it found. The words are kept only while this is on: with your
        number, for 90 days, to learn what people look for in vain. Off, no more are kept; signing out turns it off.
      </p>
    </div>
  );
}
