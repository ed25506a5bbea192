import Link from "next/link";
import type { ReactNode } from "react";
import { whoAddress } from "@/lib/http/own-page";
import { PageFor } from "./page-for";

/** A page that is somebody's own, for nobody: the way to say who one is, and from there back to it. */
export function SignInFirst({ title, next, children }: { title: string; next: string; children: ReactNode }) {
  return (
    <PageFor>
      <section className="stage pt-10">
        <p className="eyebrow">Yours alone</p>
        <h1 className="sign mt-2 text-5xl uppercase sm:text-6xl">{title}</h1>
        <p className="mt-4 text-lg text-hush">
          <Link href={whoAddress(next)} className="font-semibold text-accent underline underline-offset-4">
            Say who you are
          </Link>{" "}
          {children}
        </p>
      </section>
    </PageFor>
  );
}
