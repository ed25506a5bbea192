import { EndlessGrid } from "@/components/rows/endless-grid";
import { PageFor } from "@/components/session/page-for";
import { recommendations } from "@/lib/api/recommendations";
import { GRID_PAGE, type RowSource } from "@/lib/lists/rows";
import type { Person } from "@/lib/model/people";

type Props = { eyebrow: string; title: string; source: RowSource; person?: Person };

/** A page with all of one row. */
export async function ListPage({ eyebrow, title, source, person }: Props) {
  const first = await recommendations(source, { person: person?.id, limit: GRID_PAGE });
  return (
    <section className="stage pt-10">
      <p className="eyebrow">{eyebrow}</p>
      <h1 className="sign mt-2 mb-10 text-5xl uppercase sm:text-6xl">{title}</h1>
      <PageFor person={person}>
        <EndlessGrid key={title} label={title} source={source} first={first} />
      </PageFor>
    </section>
  );
}
