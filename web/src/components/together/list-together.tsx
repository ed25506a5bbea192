import { EndlessGrid } from "@/components/rows/endless-grid";
import { recommendations } from "@/lib/api/recommendations";
import { isGroup } from "@/lib/lists/group";
import { GRID_PAGE } from "@/lib/lists/rows";

/** What these people could watch; nothing while they are too few or too many. */
export async function ListTogether({ people }: { people: number[] }) {
  if (!isGroup(people)) return null;
  const source = { kind: "together", people } as const;
  const first = await recommendations(source, { limit: GRID_PAGE });
  return (
    <section aria-labelledby="list" className="mt-10">
      <h2 id="list" className="sign mb-5 text-3xl">
        For all of you
      </h2>
      {first.items.length > 0 ? (
        <EndlessGrid key={people.join()} label="For all of you" source={source} first={first} />
      ) : (
        <p className="text-lg text-hush">
          There is nothing that all of you would like. Take somebody out, or try others.
        </p>
      )}
    </section>
  );
}
