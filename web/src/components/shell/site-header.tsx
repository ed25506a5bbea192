import Link from "next/link";
import { SearchBox } from "@/components/search/search-box";
import { sessionPerson } from "@/lib/session";
import { initial } from "@/lib/text";
import { ThemeSwitch } from "./theme-switch";
import { WhoLink } from "./who-link";
import { Wordmark } from "./wordmark";

const LINK = "min-w-0 rounded-full px-2 py-2 sm:px-3 text-sm font-medium hover:bg-velvet";

export async function SiteHeader() {
  const person = await sessionPerson();
  return (
    <header className="relative top-0 z-30 bg-house/95 backdrop-blur-sm tall:sticky">
      <div className="stage flex flex-wrap items-center gap-x-3 gap-y-2 py-3 sm:gap-x-6">
        <Wordmark />
        <div className="order-last w-full sm:order-none sm:ml-auto sm:w-auto sm:max-w-md sm:flex-1">
          <SearchBox />
        </div>
        <nav aria-label="You" className="flex min-w-0 flex-1 items-center justify-end sm:flex-none sm:gap-1">
          {person && (
            <HeaderLink href="/ratings">
              <span aria-hidden="true" className="text-lg text-accent sm:hidden">
                ★
              </span>
              <span className="sr-only sm:not-sr-only">My ratings</span>
            </HeaderLink>
          )}
          {person && (
            <span className="hidden lg:inline">
              <HeaderLink href="/watchlist">Watchlist</HeaderLink>
            </span>
          )}
          <WhoLink className={LINK}>{person ? <PersonChip name={person.name} /> : "Who are you?"}</WhoLink>
          <ThemeSwitch />
        </nav>
      </div>
      <div className="bulbs" aria-hidden="true" />
    </header>
  );
}

function HeaderLink({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} className={LINK}>
      {children}
    </Link>
  );
}

function PersonChip({ name }: { name: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span
        aria-hidden="true"
        className="sign grid size-7 shrink-0 place-items-center rounded-full bg-accent text-sm text-on-accent uppercase"
      >
        {initial(name)}
      </span>
      <span className="max-w-36 truncate max-[21rem]:sr-only">{name}</span>
      <span className="sr-only">: switch person</span>
    </span>
  );
}
