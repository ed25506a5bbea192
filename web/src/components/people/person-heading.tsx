import { switchPerson } from "@/actions/session";
import type { Person } from "@/lib/model/people";

/** A person's name and numbers, and the button that takes their seat. */
export function PersonHeading({ person, next }: { person: Person; next?: string }) {
  return (
    <form action={switchPerson} className="flex flex-wrap items-end justify-between gap-6">
      <div>
        <p className="eyebrow">In this seat</p>
        <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">{person.name}</h1>
        <p className="mt-3 text-lg text-hush">
          {person.ratings.toLocaleString("en")} ratings{person.genres.length > 0 && ` · ${person.genres.join(", ")}`}
        </p>
      </div>
      <input type="hidden" name="person" value={person.id} />
      {next && <input type="hidden" name="next" value={next} />}
      <button type="submit" className="rounded-full bg-accent px-7 py-3 font-bold text-on-accent hover:brightness-110">
        Take this seat
      </button>
    </form>
  );
}
