import { cookies } from "next/headers";
import { ForYou } from "@/components/rows/for-you";
import { recommendations } from "@/lib/api/recommendations";
import { DIVERSITY_COOKIE } from "@/lib/diversity";
import { without } from "@/lib/movies";
import type { Person } from "@/lib/people";
import { parseDiversity, ROW_PAGE } from "@/lib/rows";
import { Hero } from "./hero";

/** The hero and the row For You, out of one answer. */
export async function PersonalTop({ person }: { person: Person }) {
  const diversity = parseDiversity((await cookies()).get(DIVERSITY_COOKIE)?.value);
  const page = await recommendations({ kind: "for-you", diversity }, { person: person.id, limit: ROW_PAGE });
  const [pick] = page.items;
  const rest = without(pick?.movie.id, page);
  return (
    <>
      {pick && <Hero pick={pick} name={person.name} />}
      <ForYou
        key={rest.items.map(({ movie }) => movie.id).join()}
        first={rest}
        diversity={diversity}
        hero={pick?.movie.id}
      />
    </>
  );
}
