"use client";

import { useEffect } from "react";
import { getJson } from "@/lib/browser/get-json";
import { MessagePage } from "./message-page";

const PAUSE_MS = 2_000;

/** Says that the backend does not answer, and comes back by itself when it does. */
export function BackendDownPage({ retry }: { retry: () => void }) {
  useEffect(() => {
    const control = new AbortController();
    const timer = setInterval(() => {
      getJson("/api/health", control.signal).then(retry, () => {});
    }, PAUSE_MS);
    return () => {
      control.abort();
      clearInterval(timer);
    };
  }, [retry]);
  return (
    <MessagePage eyebrow="Short intermission" title="The projection room does not answer">
      <p role="status" className="max-w-prose text-lg text-hush">
        The recommender cannot be reached right now. Stay seated: this page goes on by itself as soon as it is back.
      </p>
    </MessagePage>
  );
}
