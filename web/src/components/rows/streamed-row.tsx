import { Suspense } from "react";
import { recommendations } from "@/lib/api/recommendations";
import type { Recommendation } from "@/lib/model/recommendations";
import { ROW_PAGE, type RowSource } from "@/lib/model/rows";
import { Row } from "./row";
import { RowBoundary } from "./row-error";
import { RowSkeleton } from "./skeletons";

type Props = { title: string; eyebrow?: string; source: RowSource; person?: number };

/** A row that comes when it is ready and, when it fails, fails alone. */
export function StreamedRow(props: Props) {
  return (
    <RowBoundary title={props.title}>
      <Suspense fallback={<RowSkeleton title={props.title} eyebrow={props.eyebrow} />}>
        <FetchedRow {...props} />
      </Suspense>
    </RowBoundary>
  );
}

async function FetchedRow({ title, eyebrow, source, person }: Props) {
  const first = await recommendations(source, { person, limit: ROW_PAGE });
  if (first.items.length === 0) return null;
  return (
    <Row title={title} eyebrow={eyebrow} source={source} first={{ ...first, items: first.items.map(unexplained) }} />
  );
}

/** The row's title already says why. */
function unexplained(item: Recommendation): Recommendation {
  return { ...item, reason: undefined };
}
