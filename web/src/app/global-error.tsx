"use client";

import { Trouble } from "@/components/feedback/trouble";
import "./globals.css";

/** When even the frame around the pages fails. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Marquee</title>
        <main>
          <Trouble error={error} retry={retry} />
        </main>
      </body>
    </html>
  );
}
