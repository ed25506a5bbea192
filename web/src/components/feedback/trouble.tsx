"use client";

import { BACKEND_DOWN } from "@/lib/api/errors";
import { BackendAway } from "./backend-away";
import { Signpost } from "./signpost";

/** The error page of every segment: either the backend is away, or something broke here. */
export function Trouble({ error, retry }: { error: unknown; retry: () => void }) {
  if ((error as { digest?: string }).digest === BACKEND_DOWN) return <BackendAway retry={retry} />;
  return (
    <Signpost eyebrow="The film tore" title="Something went wrong here">
      <button type="button" onClick={retry} className="rounded-full bg-accent px-7 py-3 font-bold text-on-accent">
        Try again
      </button>
    </Signpost>
  );
}
