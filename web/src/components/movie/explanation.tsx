import { ReasonWords } from "@/components/movies/reason-words";
import { recommendations } from "@/lib/api/recommendations";

const LOOKED_THROUGH = 100;

/** Why the recommender would show this movie to the person, when it stands on their list. */
export async function Explanation({ movie, person }: { movie: number; person: number }) {
  const list = await recommendations({ kind: "for-you", diversity: 0 }, { person, limit: LOOKED_THROUGH });
  const place = list.items.findIndex((item) => item.movie.id === movie);
  const reason = list.items[place]?.reason;
  return (
    <p className="min-h-6 text-sm">
      {place >= 0 && (
        <>
          <span className="font-semibold">Number {place + 1} on your list.</span>{" "}
          {reason && <ReasonWords reason={reason} />}
        </>
      )}
    </p>
  );
}
