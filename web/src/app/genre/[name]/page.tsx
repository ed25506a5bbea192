import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ListPage } from "@/components/rows/list-page";
import { genre as findGenre } from "@/lib/api/genres";
import { currentPerson } from "@/lib/session/current-person";

type Props = { params: Promise<{ name: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const genre = await genreOr404(params);
  return { title: genre, description: `${genre} movies, the best for you first.` };
}

export default async function GenrePage({ params }: Props) {
  const genre = await genreOr404(params);
  const person = await currentPerson();
  const eyebrow = person ? `For ${person.name}` : "Best of";
  return <ListPage eyebrow={eyebrow} title={genre} source={{ kind: "genre", genre }} person={person} />;
}

async function genreOr404(params: Props["params"]): Promise<string> {
  return (await findGenre((await params).name)) ?? notFound();
}
