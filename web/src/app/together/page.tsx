import type { Metadata } from "next";
import { Suspense } from "react";
import { GridSkeleton } from "@/components/movies/grid-skeleton";
import { RowBoundary } from "@/components/rows/row-error";
import { ChosenPeople } from "@/components/together/chosen-people";
import { ListTogether } from "@/components/together/list-together";
import { PeopleToChoose } from "@/components/together/people-to-choose";
import { namesOf } from "@/lib/api/people";
import { many, one, type SearchParams } from "@/lib/http/search-params";
import { parseGroup } from "@/lib/lists/group";
import { sessionPerson } from "@/lib/session";

export const metadata: Metadata = {
  title: "Together",
  description: "One list for two to six people, with nothing in it that one of them would mind.",
};

export default async function TogetherPage({ searchParams }: { searchParams: SearchParams }) {
  const name = (await one(searchParams, "q"))?.trim();
  const { people, gone } = await namesOf(await chosen(searchParams));
  const ids = people.map(({ id }) => id);
  return (
    <section className="stage pt-10">
      <p className="eyebrow">Front row, side by side</p>
      <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">Together</h1>
      <p className="mt-4 max-w-prose text-lg text-hush">
        Choose two to six people. What one of them would mind, or has rated already, is left out.
      </p>
      {gone > 0 && (
        <p role="alert" className="mt-4 font-semibold text-alarm">
          {gone === 1 ? "One of them is" : `${gone} of them are`} not here any more.
        </p>
      )}
      <ChosenPeople people={people} name={name} />
      <PeopleToChoose chosen={ids} name={name} />
      <RowBoundary title="Your list">
        <Suspense key={ids.join()} fallback={<ListOnItsWay />}>
          <ListTogether people={ids} />
        </Suspense>
      </RowBoundary>
    </section>
  );
}

/** Those whom the address names; at first who sits here. */
async function chosen(searchParams: SearchParams): Promise<number[]> {
  if ((await searchParams).with !== undefined) return parseGroup(await many(searchParams, "with"));
  const person = await sessionPerson();
  return person ? [person.id] : [];
}

function ListOnItsWay() {
  return (
    <div className="mt-8" aria-busy="true">
      <GridSkeleton count={6} />
    </div>
  );
}
