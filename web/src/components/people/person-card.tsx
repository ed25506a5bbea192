import Link from "next/link";
import { switchPerson } from "@/actions/session";
import type { Person } from "@/lib/model/people";
import { FavouriteMovies } from "./favourite-movies";

/** A cinema ticket in a person's name; tearing off the stub takes their seat. */
export function PersonCard({ person, next }: { person: Person; next?: string }) {
  return (
    <article className="ticket flex h-full min-h-64 flex-col">
      <div className="flex-1 px-5 py-4">
        <h2 className="sign text-2xl">
          <Link
            href={{ pathname: `/person/${person.id}`, query: next && { next } }}
            prefetch={false}
            className="hover:text-accent"
          >
            <bdi>{person.name}</bdi>
          </Link>
        </h2>
        <p className="truncate text-sm text-hush">{likes(person)}</p>
        <div className="mt-3">
          <FavouriteMovies movies={person.favouriteMovies} />
        </div>
      </div>
      <form
        action={switchPerson}
        className="flex h-[4.25rem] shrink-0 items-center justify-between gap-3 border-t-2 border-dashed border-edge px-5"
      >
        <input type="hidden" name="person" value={person.id} />
        {next && <input type="hidden" name="next" value={next} />}
        <span className="text-sm text-hush">{person.ratings.toLocaleString("en")} ratings</span>
        <button
          type="submit"
          className="rounded-full border border-rim px-4 py-2 text-sm font-bold hover:border-accent hover:text-accent"
        >
          Take this seat<span className="sr-only"> as {person.name}</span>
        </button>
      </form>
    </article>
  );
}

function likes({ genres }: Person): string {
  return genres.length > 0 ? `Likes ${genres.slice(0, 3).join(", ")}` : "Likes a bit of everything";
}
