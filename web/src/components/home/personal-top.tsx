import { cookies } from "next/headers";
import { recommendations } from "@/lib/api/recommendations";
import { DIVERSITY_COOKIE } from "@/lib/diversity";
import type { Person } from "@/lib/people";
import { parseDiversity, ROW_PAGE } from "@/lib/rows";
import { Program } from "./program";

/** The person's program at the place of the slider where they left it. */
export async function PersonalTop({ person }: { person: Person }) {
  const diversity = parseDiversity((await cookies()).get(DIVERSITY_COOKIE)?.value);
  const first = await recommendations({ kind: "for-you", diversity }, { person: person.id, limit: ROW_PAGE });
  return (
    <Program
      key={first.items.map(({ movie }) => movie.id).join()}
      name={person.name}
      first={first}
      diversity={diversity}
    />
  );
}
