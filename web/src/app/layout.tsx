import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { Toasts } from "@/components/feedback/toasts";
import { SessionProvider } from "@/components/session/session-provider";
import { ScrollKeeper } from "@/components/shell/scroll-keeper";
import { SiteFooter } from "@/components/shell/site-footer";
import { SiteHeader } from "@/components/shell/site-header";
import { THEME_COOKIE } from "@/lib/cookies";
import { origin, preview } from "@/lib/http/previews";
import { sessionPerson } from "@/lib/session";
import "./globals.css";

/** Pages say their own title and description; previews of links take them over. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await origin(),
    title: { default: "Marquee: what to watch tonight", template: "%s · Marquee" },
    description: "Movies for you, from your own ratings; every new rating changes what comes next.",
    openGraph: preview(),
    twitter: { card: "summary_large_image" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f2e7" },
    { media: "(prefers-color-scheme: dark)", color: "#130f0e" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = (await cookies()).get(THEME_COOKIE)?.value;
  return (
    <html lang="en" data-theme={theme === "light" || theme === "dark" ? theme : undefined}>
      <body className="flex min-h-dvh flex-col">
        <a
          href="#main"
          className="sr-only z-50 rounded bg-accent px-4 py-3 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
        >
          Skip to content
        </a>
        <Toasts>
          <SessionProvider person={await sessionPerson()}>
            <ScrollKeeper />
            <SiteHeader />
            <main id="main" tabIndex={-1} className="flex-1 outline-none">
              {children}
            </main>
            <SiteFooter />
          </SessionProvider>
        </Toasts>
      </body>
    </html>
  );
}
