import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MovieHeading } from "@/components/movie/movie-heading";
import { StreamedRow } from "@/components/rows/streamed-row";
import { PageOf } from "@/components/seat/page-of";
import { movie } from "@/lib/api/movies";
import { movieId } from "@/lib/rows";
import { seated } from "@/lib/seated";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title, year, overview } = await known(params);
  return { title: year ? `${title} (${year})` : title, description: overview };
}

export default async function MoviePage({ params }: Props) {
  const [shown, person] = await Promise.all([known(params), seated()]);
  return (
    <PageOf person={person}>
      <MovieHeading movie={shown} person={person} />
      <StreamedRow
        eyebrow="Near this one"
        title="Similar movies"
        source={{ kind: "similar", movie: shown.id }}
        person={person?.id}
      />
    </PageOf>
  );
}

async function known(params: Props["params"]) {
  const id = movieId((await params).id);
  const found = id === undefined ? undefined : await movie(id);
  return found ?? notFound();
}
