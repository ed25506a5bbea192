import type { Movie } from "@/lib/model/movies";

const MOST_NAMES = 5;
const MOST_KEYWORDS = 8;

/** Who made it, who plays in it, what it is about. */
export function Credits({ movie }: { movie: Movie }) {
  const rows = [
    { name: "Director", text: movie.director },
    { name: "With", text: movie.cast.slice(0, MOST_NAMES).join(", ") },
    { name: "About", text: movie.keywords.slice(0, MOST_KEYWORDS).join(", ") },
  ].filter(({ text }) => text);
  if (rows.length === 0) return null;
  return (
    <dl className="grid max-w-prose grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-sm">
      {rows.map(({ name, text }) => (
        <div key={name} className="contents">
          <dt className="text-hush">{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
