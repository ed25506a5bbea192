import Link from "next/link";
import { searchAddress } from "@/lib/model/search";

/** What is looked for, and the two ways to look for it. */
export function SearchHeading({ words, byMood }: { words: string; byMood: boolean }) {
  return (
    <>
      <p className="eyebrow">Search</p>
      <h1 className="sign mt-2 text-4xl wrap-anywhere sm:text-6xl">
        {words || (byMood ? "What do you feel like?" : "What are you looking for?")}
      </h1>
      <nav aria-label="Search by" className="mt-6 flex flex-wrap gap-2">
        <Way href={searchAddress(words, false)} chosen={!byMood}>
          By title
        </Way>
        <Way href={searchAddress(words, true)} chosen={byMood}>
          By mood
        </Way>
      </nav>
    </>
  );
}

function Way({ href, chosen, children }: { href: string; chosen: boolean; children: string }) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={chosen ? "page" : undefined}
      className={`rounded-full border px-5 py-2 font-semibold ${chosen ? "border-accent bg-accent text-on-accent" : "border-rim hover:bg-velvet"}`}
    >
      {children}
    </Link>
  );
}
