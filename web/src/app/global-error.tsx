"use client";

import { ErrorPage } from "@/components/feedback/error-page";
import "./globals.css";

/** When even the frame around the pages fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Marquee</title>
        <main>
          <ErrorPage error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
