import { Suspense } from "react";
import { recommendations } from "@/lib/api/recommendations";
import { ROW_PAGE, type RowSource } from "@/lib/lists/rows";
import { Row } from "./row";
import { RowBoundary } from "./row-error";
import { RowSkeleton } from "./skeletons";

type Props = { title: string; eyebrow?: string; source: RowSource; person?: number; all?: string };

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

async function FetchedRow({ title, eyebrow, source, person, all }: Props) {
  const first = await recommendations(source, { person, limit: ROW_PAGE });
  if (first.items.length === 0) return null;
  return <Row title={title} eyebrow={eyebrow} source={source} first={first} all={all} />;
}
