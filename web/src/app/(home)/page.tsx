import { Suspense } from "react";
import { FavouriteGenreRows } from "@/components/home/favourite-genre-rows";
import { Foyer } from "@/components/home/foyer";
import { GenreChips } from "@/components/home/genre-chips";
import { PersonalTop } from "@/components/home/personal-top";
import { WatchedRows } from "@/components/home/watched-rows";
import { RowBoundary } from "@/components/rows/row-error";
import { RowSkeleton } from "@/components/rows/skeletons";
import { StreamedRow } from "@/components/rows/streamed-row";
import { PageOf } from "@/components/seat/page-of";
import { seated } from "@/lib/seated";
import { session } from "@/lib/session";

export default async function HomePage() {
  const person = await seated();
  if (!person)
    return (
      <PageOf>
        <Foyer gone={(await session())?.name} />
      </PageOf>
    );
  return (
    <PageOf person={person}>
      <PersonalTop person={person} />
      <RowBoundary title="Because you watched">
        <Suspense fallback={<RowSkeleton eyebrow="Because you watched" />}>
          <WatchedRows person={person.id} />
        </Suspense>
      </RowBoundary>
      <StreamedRow title="Trending" source={{ kind: "trending" }} person={person.id} />
      <GenreChips />
      <FavouriteGenreRows person={person} />
    </PageOf>
  );
}
