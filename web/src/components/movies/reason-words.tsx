import Link from "next/link";
import type { Reason } from "@/lib/model/recommendations";

/** Why a movie is shown; the words lead to the movie that they name. */
export function ReasonWords({ reason: { text, movies } }: { reason: Reason }) {
  const [named] = movies;
  if (named === undefined) return text;
  return (
    <Link href={`/movie/${named}`} prefetch={false} className="underline underline-offset-4 hover:text-accent">
      {text}
    </Link>
  );
}
