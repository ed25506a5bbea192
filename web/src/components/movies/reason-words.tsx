import Link from "next/link";
import type { Reason } from "@/lib/lists/recommendations";

/** Why a movie is shown; the words lead to the movie that they name. */
export function ReasonWords({ reason: { text, movies }, className = "" }: { reason: Reason; className?: string }) {
  const [named] = movies;
  if (named === undefined) return <span className={className}>{text}</span>;
  return (
    <Link
      href={`/movie/${named}`}
      prefetch={false}
      className={`underline decoration-rim underline-offset-2 hover:text-accent ${className}`}
    >
      {text}
    </Link>
  );
}
