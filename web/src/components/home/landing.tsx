import Link from "next/link";
import { sections } from "@/lib/api/recommendations";
import { ROW_PAGE } from "@/lib/lists/rows";
import { GenreChips } from "./genre-chips";
import { SharedRows } from "./shared-rows";
import { WaysIn } from "./ways-in";

/** Home for somebody who has not said yet who they are. */
export function Landing({ gone }: { gone?: string }) {
  const page = sections(undefined, ROW_PAGE);
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
      <SharedRows page={page} to={1} title="Trending now" />
      <WaysIn />
      <GenreChips />
      <SharedRows page={page} from={1} title="Best rated" />
    </>
  );
}
