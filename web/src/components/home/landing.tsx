import Link from "next/link";
import { StreamedRow } from "@/components/rows/streamed-row";
import { genres } from "@/lib/api/genres";
import { genreAddress } from "@/lib/lists/rows";
import { GenreChips } from "./genre-chips";
import { WaysIn } from "./ways-in";

const ROWS = 3;

/** Home for somebody who has not said yet who they are. */
export async function Landing({ gone }: { gone?: string }) {
  const commonest = (await genres()).slice(0, ROWS);
  return (
    <>
      <section className="stage grid min-h-[26rem] content-center gap-6 py-12 text-center">
        {gone && (
          <p role="status">
            <bdi>{gone}</bdi> is not known here any more. Please choose again who you are.
          </p>
        )}
        <p className="eyebrow">Now showing: what you like</p>
        <h1 className="sign mx-auto max-w-4xl text-5xl uppercase sm:text-7xl">
          Rate five films. We take it from there.
        </h1>
        <p className="mx-auto max-w-prose text-lg text-hush">
          Marquee learns your taste from your stars and finds what to watch next. Every rating changes the program.
        </p>
        <div className="flex flex-wrap justify-center gap-3">
          <Link
            href="/welcome"
            className="rounded-full bg-accent px-7 py-3 font-bold text-on-accent hover:brightness-110"
          >
            Start fresh
          </Link>
          <Link href="/who" className="rounded-full border border-rim px-7 py-3 font-bold hover:bg-velvet">
            Be someone from MovieLens
          </Link>
        </div>
      </section>
      <StreamedRow title="Trending" source={{ kind: "trending" }} all="/trending" />
      <WaysIn />
      <GenreChips />
      {commonest.map((genre) => (
        <StreamedRow
          key={genre}
          title={`Best in ${genre}`}
          source={{ kind: "genre", genre }}
          all={genreAddress(genre)}
        />
      ))}
    </>
  );
}
