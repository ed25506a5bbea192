import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { RatingsHeading } from "@/components/ratings/ratings-heading";
import { RatingsList } from "@/components/ratings/ratings-list";
import { PageOf } from "@/components/seat/page-of";
import { pageAt, ratings } from "@/lib/api/people";
import { whoAddress } from "@/lib/own-page";
import { one, type SearchParams } from "@/lib/search-params";
import { seated } from "@/lib/seated";

export const metadata: Metadata = {
  title: "My ratings",
  description: "Every movie you rated, to change, take back or export.",
};

export default async function RatingsPage({ searchParams }: { searchParams: SearchParams }) {
  const person = await seated();
  if (!person) redirect(whoAddress("/ratings"));
  const cursor = await one(searchParams, "cursor");
  const page = await pageAt(cursor, (from) => ratings(person.id, from));
  return (
    <section className="stage pt-10">
      <RatingsHeading person={person} />
      <PageOf person={person}>
        <RatingsList key={cursor} person={person.id} page={page} />
      </PageOf>
    </section>
  );
}
