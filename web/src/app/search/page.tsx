import type { Metadata } from "next";
import { MoodResults } from "@/components/search/mood-results";
import { SearchHeading } from "@/components/search/search-heading";
import { TitleResults } from "@/components/search/title-results";
import { PageFor } from "@/components/session/page-for";
import { one, type SearchParams } from "@/lib/http/search-params";
import { BY_MOOD } from "@/lib/model/search";
import { currentPerson } from "@/lib/session/current-person";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { words, byMood } = await asked(searchParams);
  const description = words
    ? `Movies ${byMood ? "that fit" : "called something like"} “${words}”.`
    : "Find a movie by its title, a typo is no harm, or by what you feel like.";
  return { title: words ? `“${words}”` : titleOf(byMood), description, robots: { index: false } };
}

export default async function SearchPage({ searchParams }: Props) {
  const { words, byMood } = await asked(searchParams);
  const person = await currentPerson();
  const Results = byMood ? MoodResults : TitleResults;
  return (
    <section className="stage pt-10">
      <SearchHeading words={words} byMood={byMood} />
      <PageFor person={person}>
        <Results words={words} person={person} />
      </PageFor>
    </section>
  );
}

function titleOf(byMood: boolean): string {
  return byMood ? "Search by mood" : "Search";
}

async function asked(searchParams: SearchParams): Promise<{ words: string; byMood: boolean }> {
  const words = ((await one(searchParams, "q")) ?? "").trim();
  return { words, byMood: (await one(searchParams, "by")) === BY_MOOD };
}
