import { GridSkeleton } from "@/components/movies/grid-skeleton";
import { EndlessGrid } from "@/components/rows/endless-grid";
import { recommendations } from "@/lib/api/recommendations";
import { GRID_PAGE } from "@/lib/lists/rows";
import type { Person } from "@/lib/model/people";
import { areWords } from "@/lib/model/search";

/** Movies that the words describe, those that suit the person first. */
export async function MoodMovies({ words, person }: { words: string; person?: Person }) {
  if (!areWords(words)) return <p className="text-lg text-hush">Say in words what the film is like.</p>;
  const source = { kind: "mood", words } as const;
  const first = await recommendations(source, { person: person?.id, limit: GRID_PAGE });
  if (first.items.length === 0) return <p className="text-lg text-hush">Nothing fits these words. Try others.</p>;
  return <EndlessGrid key={words} label="What fits these words" source={source} first={first} />;
}

export function GridOnItsWay() {
  return (
    <div aria-busy="true">
      <GridSkeleton count={12} />
    </div>
  );
}
