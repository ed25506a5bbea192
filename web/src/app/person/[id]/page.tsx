import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { MovieGrid } from "@/components/movies/movie-grid";
import { MovieTile } from "@/components/movies/movie-tile";
import { PersonHeading } from "@/components/people/person-heading";
import { OpenedTold } from "@/components/told/opened-told";
import { person, ratings } from "@/lib/api/people";
import { nextPage, type SearchParams } from "@/lib/http/search-params";
import { parseId } from "@/lib/model/ids";
import { starsText } from "@/lib/model/stars";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const SHOWN = 42;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { name, ratings } = await personOr404((await params).id);
  const count = ratings.toLocaleString("en");
  return {
    title: name,
    description: `What ${name} rated lately, ${count} movies in all, and the seat to see their program.`,
  };
}

export default async function PersonPage({ params, searchParams }: Props) {
  const shown = await personOr404((await params).id);
  const { items } = await ratings(shown.id, undefined, SHOWN);
  return (
    <section className="stage pt-10">
      <PersonHeading person={shown} next={await nextPage(searchParams)} />
      <h2 className="sign mt-10 mb-5 text-3xl">Rated lately</h2>
      <OpenedTold>
        <MovieGrid label="Rated lately">
          {items.map(({ movie, stars }) => (
            <li key={movie.id}>
              <MovieTile movie={movie} note={starsText(stars)} />
            </li>
          ))}
        </MovieGrid>
      </OpenedTold>
    </section>
  );
}

const personOr404 = cache(async (text: string) => {
  const id = parseId(text);
  const found = id === undefined ? undefined : await person(id);
  return found ?? notFound();
});
