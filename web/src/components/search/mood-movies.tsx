import { GridSkeleton } from "@/components/movies/grid-skeleton";
import { EndlessGrid } from "@/components/rows/endless-grid";
import { SearchTold } from "@/components/told/search-told";
import { recommendations } from "@/lib/api/recommendations";
import { GRID_PAGE } from "@/lib/lists/rows";
import type { Person } from "@/lib/model/people";
import { areWords } from "@/lib/model/search";

type Props = { words: string; person?: Person; told?: boolean };

/** Movies that the words describe, those that suit the person first; `told` where the words were meant for them. */
export async function MoodMovies({ words, person, told = false }: Props) {
  if (!areWords(words)) return <p className="text-lg text-hush">Say in words what the film is like.</p>;
  const source = { kind: "mood", words } as const;
  const first = await recommendations(source, { person: person?.id, limit: GRID_PAGE });
  return (
    <>
      {told && <SearchTold words={words} results={first.items.length} />}
      {first.items.length > 0 ? (
        <EndlessGrid key={words} label="What fits these words" source={source} first={first} />
      ) : (
        <p className="text-lg text-hush">Nothing fits these words. Try others.</p>
      )}
    </>
  );
}

export function GridOnItsWay() {
  return (
    <div aria-busy="true">
      <GridSkeleton count={12} />
    </div>
  );
}
