import Link from "next/link";

const WAYS = [
  { href: "/search?by=mood", name: "By mood", text: "Say what you feel like, in your own words" },
  { href: "/together", name: "Together", text: "One list for two to six of you" },
  { href: "/hidden-gems", name: "Hidden Gems", text: "Films that few know and that suit you" },
];

/** Other ways to a film than the rows of home. */
export function WaysIn() {
  return (
    <nav aria-labelledby="ways" className="stage mt-12">
      <h2 id="ways" className="sign text-2xl sm:text-3xl">
        More ways to a film
      </h2>
      <ul className="mt-4 grid gap-4 sm:grid-cols-3">
        {WAYS.map(({ href, name, text }) => (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              className="group block h-full rounded-xl border border-edge bg-lobby px-5 py-4 hover:border-accent"
            >
              <span className="sign block text-2xl group-hover:text-accent">{name}</span>
              <span className="text-sm text-hush">{text}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
