import { Suspense } from "react";
import { BecauseYouWatchedRows } from "@/components/home/because-you-watched-rows";
import { FavouriteGenreRows } from "@/components/home/favourite-genre-rows";
import { ForYou } from "@/components/home/for-you";
import { GenreChips } from "@/components/home/genre-chips";
import { Landing } from "@/components/home/landing";
import { RowBoundary } from "@/components/rows/row-error";
import { RowSkeleton } from "@/components/rows/skeletons";
import { StreamedRow } from "@/components/rows/streamed-row";
import { PageFor } from "@/components/session/page-for";
import { sessionPerson } from "@/lib/session";
import { currentPerson } from "@/lib/session/current-person";

export default async function HomePage() {
  const person = await currentPerson();
  if (!person)
    return (
      <PageFor>
        <Landing gone={(await sessionPerson())?.name} />
      </PageFor>
    );
  return (
    <PageFor person={person}>
      <ForYou person={person} />
      <RowBoundary title="Because you watched">
        <Suspense fallback={<RowSkeleton eyebrow="Because you watched" />}>
          <BecauseYouWatchedRows person={person.id} />
        </Suspense>
      </RowBoundary>
      <StreamedRow title="Trending" source={{ kind: "trending" }} person={person.id} />
      <GenreChips />
      <FavouriteGenreRows person={person} />
    </PageFor>
  );
}
