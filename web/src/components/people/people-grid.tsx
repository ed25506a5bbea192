import Link from "next/link";
import { pageAt, people } from "@/lib/api/people";
import { PersonCard } from "./person-card";

const PER_PAGE = 12;
const COLUMNS = "mt-6 grid gap-5 sm:grid-cols-2 lg:grid-cols-3 2xl:grid-cols-4";

type Props = { name?: string; cursor?: string; next?: string };

/** A page of people to be; whoever is chosen goes on to `next`. */
export async function PeopleGrid({ name, cursor, next }: Props) {
  const page = await pageAt(cursor, (from) => people({ name, cursor: from, limit: PER_PAGE }));
  if (page.items.length === 0) return <p className="mt-8 text-lg">Nobody is called “{name}”. Try another name.</p>;
  return (
    <>
      <ul className={COLUMNS}>
        {page.items.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} next={next} />
          </li>
        ))}
      </ul>
      {page.cursor && <MorePeople name={name} cursor={page.cursor} next={next} />}
    </>
  );
}

export function PeopleGridSkeleton() {
  return (
    <ul className={COLUMNS} aria-label="Loading" aria-busy="true">
      {Array.from({ length: PER_PAGE }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these are all alike
        <li key={place} aria-hidden="true" className="waiting h-64" />
      ))}
    </ul>
  );
}

function MorePeople({ name, cursor, next }: Props) {
  return (
    <p className="mt-8 text-center">
      <Link
        href={{ pathname: "/who", query: { ...(name && { q: name }), ...(next && { next }), cursor } }}
        prefetch={false}
        className="inline-block rounded-full border border-rim px-7 py-3 font-semibold hover:bg-velvet"
      >
        More people
      </Link>
    </p>
  );
}
