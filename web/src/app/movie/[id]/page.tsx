import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MovieHeading } from "@/components/movie/movie-heading";
import { StreamedRow } from "@/components/rows/streamed-row";
import { PageFor } from "@/components/session/page-for";
import { movie } from "@/lib/api/movies";
import { preview } from "@/lib/http/previews";
import { parseId } from "@/lib/model/ids";
import type { Movie } from "@/lib/model/movies";
import { currentPerson } from "@/lib/session/current-person";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const movie = await movieOr404(params);
  return {
    title: movie.year ? `${movie.title} (${movie.year})` : movie.title,
    description: movie.overview ?? inShort(movie),
    openGraph: preview(movie.backdrop),
  };
}

export default async function MoviePage({ params }: Props) {
  const [shown, person] = await Promise.all([movieOr404(params), currentPerson()]);
  return (
    <PageFor person={person}>
      <MovieHeading movie={shown} person={person} />
      <StreamedRow
        eyebrow="Near this one"
        title="Similar movies"
        source={{ kind: "similar", movie: shown.id }}
        person={person?.id}
      />
    </PageFor>
  );
}

/** A sentence about a movie whose story nobody told us. */
function inShort({ title, year, genres, director }: Movie): string {
  const facts = [year, genres.join(", "), director && `by ${director}`].filter(Boolean).join(" · ");
  return `${title}${facts && `: ${facts}`}. Rate it, and see movies like it.`;
}

async function movieOr404(params: Props["params"]) {
  const id = parseId((await params).id);
  const found = id === undefined ? undefined : await movie(id);
  return found ?? notFound();
}
