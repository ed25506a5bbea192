import Link from "next/link";
import { people } from "@/lib/api/people";
import { groupAddress, MOST_TOGETHER, toggled } from "@/lib/lists/group";
import type { Person } from "@/lib/model/people";

/** Few enough for the list to stay in reach below them. */
const SHOWN = 6;

type Props = { chosen: number[]; name?: string };

/** People to choose from, found by name or number; works without scripts. */
export async function PeopleToChoose({ chosen, name }: Props) {
  const { items } = await people({ name, limit: SHOWN });
  const full = chosen.length >= MOST_TOGETHER;
  return (
    <section aria-labelledby="choose" className="mt-8">
      <h2 id="choose" className="sign text-2xl">
        Choose people
      </h2>
      <FindForm chosen={chosen} name={name} />
      {full && <p className="mt-4 text-hush">Your row is full. Take somebody out to choose another.</p>}
      {items.length === 0 && <p className="mt-4 text-lg">Nobody is called “{name}”. Try another name.</p>}
      <ul className="mt-5 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {items.map((person) => (
          <li key={person.id}>
            <Choice person={person} chosen={chosen} name={name} full={full} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindForm({ chosen, name }: Props) {
  return (
    <search className="mt-4">
      <form action="/together" className="flex max-w-xl flex-wrap items-end gap-3">
        {chosen.length === 0 && <input type="hidden" name="with" value="" />}
        {chosen.map((id) => (
          <input key={id} type="hidden" name="with" value={id} />
        ))}
        <label className="min-w-0 flex-1">
          <span className="mb-2 block text-hush">Find somebody</span>
          <input
            type="search"
            name="q"
            key={name}
            defaultValue={name}
            placeholder="A name or a number"
            autoComplete="off"
            className="w-full rounded-full border border-rim bg-lobby px-5 py-2.5 placeholder:text-hush"
          />
        </label>
        <button type="submit" className="rounded-full border border-rim px-6 py-2.5 font-semibold hover:bg-velvet">
          Find
        </button>
      </form>
    </search>
  );
}

function Choice({ person, chosen, name, full }: Props & { person: Person; full: boolean }) {
  const isIn = chosen.includes(person.id);
  const about = [person.genres.slice(0, 2).join(", "), `${person.ratings.toLocaleString("en")} ratings`];
  return (
    <div className="flex items-center justify-between gap-3 rounded-xl border border-edge bg-lobby px-4 py-3">
      <div className="min-w-0">
        <p className="truncate font-semibold">
          <bdi>{person.name}</bdi>
        </p>
        <p className="truncate text-sm text-hush">{about.filter(Boolean).join(" · ")}</p>
      </div>
      {(isIn || !full) && (
        <Link
          href={groupAddress(toggled(chosen, person.id), name)}
          prefetch={false}
          scroll={false}
          className={`shrink-0 rounded-full border px-4 py-2 text-sm font-bold ${isIn ? "border-accent bg-accent text-on-accent" : "border-rim hover:border-accent hover:text-accent"}`}
        >
          {isIn ? "Take out" : "Add"}
          <span className="sr-only"> {person.name}</span>
        </Link>
      )}
    </div>
  );
}
