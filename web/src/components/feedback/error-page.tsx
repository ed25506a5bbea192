"use client";

import { BACKEND_DOWN } from "@/lib/errors";
import { BackendDownPage } from "./backend-down-page";
import { MessagePage } from "./message-page";

/** The error page of every segment: either the backend is away, or something broke here. */
export function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  if ((error as { digest?: string }).digest === BACKEND_DOWN) return <BackendDownPage retry={retry} />;
  return (
    <MessagePage eyebrow="The film tore" title="Something went wrong here">
      <button type="button" onClick={retry} className="rounded-full bg-accent px-7 py-3 font-bold text-on-accent">
        Try again
      </button>
    </MessagePage>
  );
}
