import { Poster } from "@/components/movies/poster";
import { ratings } from "@/lib/api/people";

const SHOWN = 6;
const LOOKED_THROUGH = 40;

/** Posters of what a person loved, best stars first. */
export async function LovedStrip({ person }: { person: number }) {
  const { items } = await ratings(person, undefined, LOOKED_THROUGH);
  const loved = items.toSorted((a, b) => b.stars - a.stars).slice(0, SHOWN);
  return (
    <ul aria-label="Loved" className="grid grid-cols-6 gap-2">
      {loved.map(({ movie }) => (
        <li key={movie.id}>
          <span className="sr-only">{movie.title}</span>
          <Poster movie={movie} sizes="4rem" />
        </li>
      ))}
    </ul>
  );
}

export function LovedStripSkeleton() {
  return (
    <ul aria-hidden="true" className="grid grid-cols-6 gap-2">
      {Array.from({ length: SHOWN }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these are all alike
        <li key={place} className="waiting aspect-2/3" />
      ))}
    </ul>
  );
}
