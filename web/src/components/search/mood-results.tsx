import Link from "next/link";
import { Suspense } from "react";
import { RowBoundary } from "@/components/rows/row-error";
import type { Person } from "@/lib/model/people";
import { searchAddress } from "@/lib/model/search";
import { MoodForm } from "./mood-form";
import { GridOnItsWay, MoodMovies } from "./mood-movies";

const EXAMPLES = ["slow space film with a sad robot", "funny heist among friends", "quiet drama by the sea"];

/** Films by what they are like: the words in a box of their own, and what fits them. */
export function MoodResults({ words, person }: { words: string; person?: Person }) {
  return (
    <>
      <MoodForm key={words} words={words} />
      {words === "" ? (
        <Examples />
      ) : (
        <RowBoundary title="By mood">
          <p className="mt-6 mb-8 text-lg text-hush">What fits these words{person && " and you"}, the closest first</p>
          <Suspense key={words} fallback={<GridOnItsWay />}>
            <MoodMovies words={words} person={person} told />
          </Suspense>
        </RowBoundary>
      )}
    </>
  );
}

function Examples() {
  return (
    <div className="mt-8">
      <p className="text-hush">For example</p>
      <ul className="mt-3 flex flex-wrap gap-2">
        {EXAMPLES.map((words) => (
          <li key={words}>
            <Link
              href={searchAddress(words, true)}
              prefetch={false}
              className="block rounded-full border border-rim px-4 py-2 text-sm font-medium hover:border-accent hover:text-accent"
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
