import { cookies } from "next/headers";
import { recommendations, sections } from "@/lib/api/recommendations";
import { DIVERSITY_COOKIE } from "@/lib/cookies";
import type { Recommendations } from "@/lib/lists/recommendations";
import { parseDiversity, ROW_PAGE } from "@/lib/lists/rows";
import { apart, SECTION_NAMES } from "@/lib/lists/sections";
import type { Person } from "@/lib/model/people";
import { ForYouList } from "./for-you-list";
import { MissingSections } from "./missing-sections";
import { SectionRow } from "./section-row";

/** The person's page: their own list at the place of the slider where they left it, then the other sections. */
export async function Program({ person }: { person: Person }) {
  const diversity = parseDiversity((await cookies()).get(DIVERSITY_COOKIE)?.value);
  const [page, strayed] = await Promise.all([
    sections(person.id, ROW_PAGE),
    diversity > 0 ? forYou(person.id, diversity) : undefined,
  ]);
  const own = page.sections.find(({ code }) => code === "personalized");
  const first = strayed ?? own?.list ?? (await forYou(person.id, diversity));
  const others = apart(
    page.sections.filter((section) => section !== own),
    ids(first),
  );
  const missing = page.missing.filter((code) => code !== "personalized");
  return (
    <>
      <ForYouList
        key={ids(first).join()}
        name={person.name}
        title={own?.title ?? SECTION_NAMES.personalized}
        first={first}
        diversity={diversity}
        elsewhere={others.flatMap(({ list }) => ids(list))}
      />
      {others.map((section) => (
        <SectionRow
          key={`${section.code} ${section.movie?.id}`}
          section={section}
          elsewhere={[first, ...others.filter((other) => other !== section).map(({ list }) => list)].flatMap(ids)}
        />
      ))}
      {missing.length > 0 && <MissingSections missing={missing} />}
    </>
  );
}

function forYou(person: number, diversity: number): Promise<Recommendations> {
  return recommendations({ kind: "for-you", diversity }, { person, limit: ROW_PAGE });
}

function ids({ items }: Recommendations): number[] {
  return items.map(({ movie }) => movie.id);
}
