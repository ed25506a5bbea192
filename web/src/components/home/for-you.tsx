import { cookies } from "next/headers";
import { recommendations } from "@/lib/api/recommendations";
import { DIVERSITY_COOKIE } from "@/lib/cookies";
import type { Person } from "@/lib/model/people";
import { parseDiversity, ROW_PAGE } from "@/lib/model/rows";
import { ForYouList } from "./for-you-list";

/** The person's program at the place of the slider where they left it. */
export async function ForYou({ person }: { person: Person }) {
  const diversity = parseDiversity((await cookies()).get(DIVERSITY_COOKIE)?.value);
  const first = await recommendations({ kind: "for-you", diversity }, { person: person.id, limit: ROW_PAGE });
  return (
    <ForYouList
      key={first.items.map(({ movie }) => movie.id).join()}
      name={person.name}
      first={first}
      diversity={diversity}
    />
  );
}
