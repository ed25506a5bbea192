import Link from "next/link";
import { genreChoices } from "@/lib/api/genres";
import { genreAddress } from "@/lib/lists/rows";

/** The commonest genres, in the order of the alphabet. */
export async function GenreChips() {
  const genres = await genreChoices();
  return (
    <nav aria-labelledby="genres" className="stage mt-12">
      <h2 id="genres" className="sign text-2xl sm:text-3xl">
        Browse by genre
      </h2>
      <ul className="mt-4 flex flex-wrap gap-2">
        {genres.map((genre) => (
          <li key={genre}>
            <Link
              href={genreAddress(genre)}
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
