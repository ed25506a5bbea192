import Link from "next/link";
import { SearchBox } from "@/components/search/search-box";
import { session } from "@/lib/session";
import { ThemeSwitch } from "./theme-switch";

export async function SiteHeader() {
  const person = await session();
  return (
    <header className="sticky top-0 z-30 bg-house/95 backdrop-blur-sm">
      <div className="stage flex flex-wrap items-center gap-x-6 gap-y-2 py-3">
        <Link href="/" prefetch={false} className="sign text-2xl tracking-[0.08em] text-accent uppercase">
          Marquee
        </Link>
        <div className="order-last w-full sm:order-none sm:ml-auto sm:w-auto sm:max-w-md sm:flex-1">
          <SearchBox />
        </div>
        <nav aria-label="You" className="ml-auto flex items-center gap-1 sm:ml-0">
          {person && <HeaderLink href="/ratings">My ratings</HeaderLink>}
          <HeaderLink href="/who">{person ? <PersonChip name={person.name} /> : "Who are you?"}</HeaderLink>
          <ThemeSwitch />
        </nav>
      </div>
      <div className="bulbs" aria-hidden="true" />
    </header>
  );
}

function HeaderLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="rounded-full px-3 py-2 text-sm font-medium hover:bg-velvet">
      {children}
    </Link>
  );
}

function PersonChip({ name }: { name: string }) {
  return (
    <span className="flex items-center gap-2">
      <span
        aria-hidden="true"
        className="sign grid size-7 place-items-center rounded-full bg-accent text-sm text-on-accent uppercase"
      >
        {name.slice(0, 1)}
      </span>
      <span className="max-w-28 truncate">{name}</span>
      <span className="sr-only">: switch person</span>
    </span>
  );
}
