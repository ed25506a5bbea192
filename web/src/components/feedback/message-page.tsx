import Link from "next/link";
import type { ReactNode } from "react";

/** A page that leads somewhere when the one asked for cannot be shown. */
export function MessagePage({ eyebrow, title, children }: { eyebrow: string; title: string; children?: ReactNode }) {
  return (
    <section className="stage grid min-h-[60dvh] content-center justify-items-center gap-6 py-16 text-center">
      <p className="eyebrow">{eyebrow}</p>
      <h1 className="sign max-w-3xl text-5xl uppercase sm:text-6xl">{title}</h1>
      {children}
      <p className="flex flex-wrap justify-center gap-x-6 gap-y-2">
        <SignLink href="/">Back to the program</SignLink>
        <SignLink href="/search">Search movies</SignLink>
      </p>
    </section>
  );
}

function SignLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="py-1 font-semibold text-accent underline underline-offset-4">
      {children}
    </Link>
  );
}
