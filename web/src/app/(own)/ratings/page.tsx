import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OwnLists } from "@/components/own/own-lists";
import { RatingsHeading } from "@/components/ratings/ratings-heading";
import { RatingsList } from "@/components/ratings/ratings-list";
import { PageFor } from "@/components/session/page-for";
import { pageAt, ratings } from "@/lib/api/people";
import { whoAddress } from "@/lib/http/own-page";
import { one, type SearchParams } from "@/lib/http/search-params";
import { currentPerson } from "@/lib/session/current-person";

export const metadata: Metadata = {
  title: "My ratings",
  description: "Every movie you rated, to change, take back or export.",
};

export default async function RatingsPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await currentPerson();
  if (!person) redirect(whoAddress("/ratings"));
  const cursor = await one(searchParams, "cursor");
  const page = await pageAt(cursor, (from) => ratings(person.id, from));
  return (
    <section className="stage pt-10">
      <RatingsHeading person={person} />
      <OwnLists here="/ratings" />
      <PageFor person={person}>
        <RatingsList key={cursor} person={person.id} page={page} />
      </PageFor>
    </section>
  );
}
