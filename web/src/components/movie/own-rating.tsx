import Link from "next/link";
import { RateMovie } from "@/components/rating/rate-movie";
import { ratingOf } from "@/lib/api/people";
import { whoAddress } from "@/lib/http/own-page";
import type { MovieCard } from "@/lib/model/movies";

/** The person's stars for this movie, given or still to give. */
export async function OwnRating({ movie, person }: { movie: MovieCard; person: number }) {
  const stars = await ratingOf(person, movie.id);
  return <RateMovie key={`${person}-${movie.id}`} id={movie.id} title={movie.title} initial={stars} />;
}

export function SignInToRate({ movie }: { movie: number }) {
  return (
    <p className="text-hush">
      <Link href={whoAddress(`/movie/${movie}`)} className="font-semibold text-accent underline underline-offset-4">
        Say who you are
      </Link>{" "}
      to rate this movie.
    </p>
  );
}
