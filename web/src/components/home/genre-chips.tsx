import Link from "next/link";
import { GENRES } from "@/lib/genres";

export function GenreChips() {
  return (
    <nav aria-labelledby="genres" className="stage mt-12">
      <h2 id="genres" className="sign text-2xl sm:text-3xl">
        Browse by genre
      </h2>
      <ul className="mt-4 flex flex-wrap gap-2">
        {GENRES.map((genre) => (
          <li key={genre}>
            <Link
              href={`/genre/${genre}`}
              prefetch={false}
              className="block rounded-full border border-rim px-4 py-2 text-sm font-medium hover:border-accent hover:bg-lobby hover:text-accent"
            >
              {genre}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
