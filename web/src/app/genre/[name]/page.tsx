import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EndlessGrid } from "@/components/rows/endless-grid";
import { PageOf } from "@/components/seat/page-of";
import { genre as find } from "@/lib/api/genres";
import { recommendations } from "@/lib/api/recommendations";
import { seated } from "@/lib/seated";

type Props = { params: Promise<{ name: string }> };

const PAGE = 36;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const genre = await known(params);
  return { title: genre, description: `${genre} movies, the best for you first.` };
}

export default async function GenrePage({ params }: Props) {
  const genre = await known(params);
  const person = await seated();
  const first = await recommendations({ kind: "genre", genre }, { person: person?.id, limit: PAGE });
  return (
    <section className="stage pt-10">
      <p className="eyebrow">{person ? `For ${person.name}` : "Best of"}</p>
      <h1 className="sign mt-2 mb-10 text-5xl uppercase sm:text-6xl">{genre}</h1>
      <PageOf person={person}>
        <EndlessGrid key={genre} label={genre} source={{ kind: "genre", genre }} first={first} />
      </PageOf>
    </section>
  );
}

async function known(params: Props["params"]): Promise<string> {
  return (await find((await params).name)) ?? notFound();
}
