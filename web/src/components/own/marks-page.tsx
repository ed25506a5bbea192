import Link from "next/link";
import { redirect } from "next/navigation";
import { PageFor } from "@/components/session/page-for";
import { marked, pageAt } from "@/lib/api/people";
import { whoAddress } from "@/lib/http/own-page";
import { one, type SearchParams } from "@/lib/http/search-params";
import { MARK_NAMES, type MarkKind } from "@/lib/marks/marks";
import { currentPerson } from "@/lib/session/current-person";
import { MarkedMovies } from "./marked-movies";
import { OwnLists } from "./own-lists";

type Props = { kind: MarkKind; what: string; none: string; searchParams: SearchParams };

/** A list that a person makes beside rating, the newest first, each movie with the buttons to change that. */
export async function MarksPage({ kind, what, none, searchParams }: Props) {
  const person = await currentPerson();
  if (!person) redirect(whoAddress(`/${kind}`));
  const cursor = await one(searchParams, "cursor");
  const page = await pageAt(cursor, (from) => marked(person.id, kind, from));
  return (
    <section className="stage pt-10">
      <p className="eyebrow">{person.name}</p>
      <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">{MARK_NAMES[kind]}</h1>
      <p className="mt-3 max-w-prose text-lg text-hush">{what}</p>
      <OwnLists here={`/${kind}`} />
      <PageFor person={person}>
        <MarkedMovies key={person.id} kind={kind} movies={page.items} none={none} />
      </PageFor>
      {page.cursor && (
        <p className="mt-8 text-center">
          <Link
            href={{ pathname: `/${kind}`, query: { cursor: page.cursor } }}
            prefetch={false}
            className="inline-block rounded-full border border-rim px-7 py-3 font-semibold hover:bg-velvet"
          >
            Older ones
          </Link>
        </p>
      )}
    </section>
  );
}
