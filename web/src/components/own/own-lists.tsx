import Link from "next/link";
import { MARK_KINDS, MARK_NAMES, type MarkKind } from "@/lib/marks/marks";

const MARKS = MARK_KINDS.map((kind) => [`/${kind}`, MARK_NAMES[kind]] as const);
const LISTS = [["/ratings", "My ratings"], ...MARKS] as const;

/** The way from each list that a person makes to the others. */
export function OwnLists({ here }: { here?: "/ratings" | `/${MarkKind}` }) {
  return (
    <nav aria-label="Your lists" className="mt-6">
      <ul className="flex flex-wrap gap-x-2 gap-y-2">
        {LISTS.map(([href, name]) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={href === here ? "page" : undefined}
              className="inline-block rounded-full border border-rim px-4 py-2 text-sm font-semibold hover:bg-velvet aria-[current=page]:border-accent aria-[current=page]:text-accent"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
