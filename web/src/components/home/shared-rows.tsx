import { Suspense } from "react";
import { RowBoundary } from "@/components/rows/row-error";
import { RowSkeleton } from "@/components/rows/skeletons";
import type { Sections } from "@/lib/lists/sections";
import { MissingSections } from "./missing-sections";
import { SectionRow } from "./section-row";

type Props = { page: Promise<Sections>; from?: number; to?: number; title: string };

/** Some of the rows that anybody gets, when they are ready; when they fail, the rest of the page stays. */
export function SharedRows(props: Props) {
  return (
    <RowBoundary title={props.title}>
      <Suspense fallback={<RowSkeleton title={props.title} />}>
        <Rows {...props} />
      </Suspense>
    </RowBoundary>
  );
}

async function Rows({ page, from, to }: Props) {
  const { sections, missing } = await page;
  return (
    <>
      {sections.slice(from, to).map((section) => (
        <SectionRow
          key={section.title}
          section={section}
          elsewhere={sections
            .filter((other) => other !== section)
            .flatMap(({ list }) => list.items.map(({ movie }) => movie.id))}
        />
      ))}
      {to === undefined && missing.length > 0 && <MissingSections missing={missing} />}
    </>
  );
}
