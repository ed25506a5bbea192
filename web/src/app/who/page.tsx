import type { Metadata } from "next";
import { Suspense } from "react";
import { PeopleGrid, PeopleGridSkeleton } from "@/components/people/people-grid";
import { PeopleSearch } from "@/components/people/people-search";
import { SignedInAs } from "@/components/people/signed-in-as";
import { StartFresh } from "@/components/people/start-fresh";
import { nextPage, one, type SearchParams } from "@/lib/http/search-params";

export const metadata: Metadata = {
  title: "Who are you?",
  description: "Take the seat of one of the people in the dataset, or start fresh with your own taste.",
};

export default async function WhoPage({ searchParams }: { searchParams: SearchParams }) {
  const name = await one(searchParams, "q");
  const cursor = await one(searchParams, "cursor");
  const next = await nextPage(searchParams);
  return (
    <section className="stage pt-10">
      <p className="eyebrow">Box office</p>
      <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">Who are you?</h1>
      <p className="mt-4 max-w-prose text-lg text-hush">
        Take the seat of one of the people in the dataset and see their program, or start fresh with your own taste.
      </p>
      {(await one(searchParams, "gone")) && (
        <p role="alert" className="mt-4 font-semibold text-alarm">
          That person is not here any more. Please choose another.
        </p>
      )}
      <SignedInAs />
      <StartFresh />
      <PeopleSearch name={name} next={next} />
      <Suspense key={`${name}-${cursor}`} fallback={<PeopleGridSkeleton />}>
        <PeopleGrid name={name} cursor={cursor} next={next} />
      </Suspense>
    </section>
  );
}
