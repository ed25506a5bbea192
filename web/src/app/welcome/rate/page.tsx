import type { Metadata } from "next";
import Link from "next/link";
import { Onboarding } from "@/components/onboarding/onboarding";
import { genres as allGenres } from "@/lib/api/genres";
import { recommendations } from "@/lib/api/recommendations";
import { many, one, type SearchParams } from "@/lib/http/search-params";
import { LONGEST_NAME } from "@/lib/model/rating-requests";
import { cut } from "@/lib/text";

export const metadata: Metadata = {
  title: "Rate five films",
  description: "Five ratings make a first list; each one after it makes a better one.",
};

const SEEDS = 24;

export default async function RatePage({ searchParams }: { searchParams: SearchParams }) {
  const names = await allGenres();
  const genres = (await many(searchParams, "genre")).filter((name) => names.includes(name));
  const name = cut((await one(searchParams, "name"))?.trim() ?? "", LONGEST_NAME) || undefined;
  const draft = `newcomer ${(await one(searchParams, "visit")) ?? ""}`;
  const seeds = await recommendations({ kind: "seeds", genres, answers: [] }, { limit: SEEDS });
  return (
    <section className="stage pt-10">
      <p className="eyebrow">Step 2 of 2</p>
      <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">Rate films you have seen</h1>
      <p className="mt-6 hidden max-w-prose text-lg scriptless:block">
        Rating films needs JavaScript, which is off in this browser. Without it you can take the seat of{" "}
        <Link href="/who" className="font-semibold text-accent underline underline-offset-4">
          one of the people in the dataset
        </Link>
        .
      </p>
      <Onboarding key={draft} name={name} genres={genres} seeds={seeds} draft={draft} />
    </section>
  );
}
