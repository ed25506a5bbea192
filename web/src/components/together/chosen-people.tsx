"use client";

import Link from "next/link";
import { useRef } from "react";
import { usePlaceFocus } from "@/lib/browser/use-place-focus";
import { FEWEST_TOGETHER, groupAddress, MOST_TOGETHER, toggled } from "@/lib/lists/group";
import type { PersonRef } from "@/lib/model/people";

/** Who watches; a press takes one of them out, and the focus goes on from the place that they had. */
export function ChosenPeople({ people, name }: { people: PersonRef[]; name?: string }) {
  const list = useRef<HTMLUListElement>(null);
  const ids = people.map(({ id }) => id);
  const keepFocusAt = usePlaceFocus(list, ids.join());
  return (
    <section aria-labelledby="chosen" className="mt-8">
      <h2 id="chosen" className="sign text-2xl">
        In your row
      </h2>
      <ul ref={list} className="mt-3 flex flex-wrap gap-2">
        {people.map((person, place) => (
          <li key={person.id} className="min-w-0">
            <Link
              data-place
              href={groupAddress(toggled(ids, person.id), name)}
              prefetch={false}
              scroll={false}
              onClick={() => keepFocusAt(place)}
              className="flex items-center gap-2 rounded-full border border-rim bg-lobby px-4 py-2 font-semibold hover:border-accent"
            >
              <span className="sr-only">Take out </span>
              <bdi className="max-w-60 truncate">{person.name}</bdi>
              <span aria-hidden="true">✕</span>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className={`mt-3 ${people.length > MOST_TOGETHER ? "font-semibold text-alarm" : "text-hush"}`}>
        {said(people.length)}
      </p>
    </section>
  );
}

function said(count: number): string {
  if (count === 0) return "Nobody yet. Choose two people or more below.";
  if (count < FEWEST_TOGETHER) return "One person so far. Choose one more below, and your list is here.";
  if (count > MOST_TOGETHER)
    return `${count} people are too many for one list: ${MOST_TOGETHER} at most. Take ${count - MOST_TOGETHER} out.`;
  return `${count} people. Your list is below.`;
}
