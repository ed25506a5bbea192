import type { Person } from "@/lib/model/people";

const FILE = "rounded-full border border-rim px-6 py-2.5 font-semibold hover:bg-velvet";

export function RatingsHeading({ person }: { person: Person }) {
  return (
    <div className="flex flex-wrap items-end justify-between gap-5">
      <div>
        <p className="eyebrow">{person.name}</p>
        <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">My ratings</h1>
        <p className="mt-3 text-lg text-hush">{person.ratings.toLocaleString("en")} movies, the newest first</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <a href={`/ratings/export?person=${person.id}`} className={FILE}>
          Export as CSV
        </a>
        <a href={`/ratings/everything?person=${person.id}`} className={FILE}>
          Everything about me
        </a>
      </div>
    </div>
  );
}
