import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EndlessGrid } from "@/components/rows/endless-grid";
import { PageFor } from "@/components/session/page-for";
import { genre as findGenre } from "@/lib/api/genres";
import { recommendations } from "@/lib/api/recommendations";
import { currentPerson } from "@/lib/session/current-person";

type Props = { params: Promise<{ name: string }> };

const PAGE = 36;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const genre = await genreOr404(params);
  return { title: genre, description: `${genre} movies, the best for you first.` };
}

export default async function GenrePage({ params }: Props) {
  const genre = await genreOr404(params);
  const person = await currentPerson();
  const first = await recommendations({ kind: "genre", genre }, { person: person?.id, limit: PAGE });
  return (
    <section className="stage pt-10">
      <p className="eyebrow">{person ? `For ${person.name}` : "Best of"}</p>
      <h1 className="sign mt-2 mb-10 text-5xl uppercase sm:text-6xl">{genre}</h1>
      <PageFor person={person}>
        <EndlessGrid key={genre} label={genre} source={{ kind: "genre", genre }} first={first} />
      </PageFor>
    </section>
  );
}

async function genreOr404(params: Props["params"]): Promise<string> {
  return (await findGenre((await params).name)) ?? notFound();
}
