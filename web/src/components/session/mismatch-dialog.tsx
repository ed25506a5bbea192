"use client";

import { useEffect, useRef, useState } from "react";
import { switchBack } from "@/actions/session";
import { useAnnounce } from "@/components/feedback/toasts";
import type { PersonRef } from "@/lib/model/people";

/**
 * The person whom the page shows, the one who has the seat now, and what to do again for the first. A page that is for
 * the first alone names another one for the second.
 */
export type Mismatch = { shown: PersonRef; now?: PersonRef; retry: () => void; otherwise?: string };

/** Asks for whom it was meant; until that is answered nothing is stored for anybody. */
export function MismatchDialog({ shown, now, retry, otherwise, onClose }: Mismatch & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asking, setAsking] = useState(false);
  const announce = useAnnounce();
  useEffect(() => dialog.current?.showModal(), []);

  async function beShown() {
    setAsking(true);
    const result = await switchBack(shown.id).catch(() => undefined);
    dialog.current?.close(); // which gives the focus back to where it was
    if (result?.ok) retry();
    else announce({ text: result?.problem ?? "That could not be sent. Please try again.", tone: "alarm" });
  }

  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      aria-labelledby="mismatch"
      className="m-auto w-[min(30rem,calc(100%-2rem))] rounded-2xl border border-edge bg-lobby p-6 text-ink shadow-2xl backdrop:bg-black/60"
    >
      <h2 id="mismatch" className="sign text-3xl">
        Who is this for?
      </h2>
      <p className="mt-3 wrap-anywhere">
        This page shows what{" "}
        <strong>
          <bdi>{shown.name}</bdi>
        </strong>{" "}
        sees, but{" "}
        {now ? (
          <>
            <strong>
              <bdi>{now.name}</bdi>
            </strong>{" "}
            has the seat by now, perhaps from another tab.
          </>
        ) : (
          "nobody is signed in any more."
        )}{" "}
        Nothing has been stored yet.
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        <button
          type="button"
          disabled={asking}
          onClick={beShown}
          className="rounded-full bg-accent px-6 py-2.5 font-bold wrap-anywhere text-on-accent"
        >
          Be <bdi>{shown.name}</bdi> again
        </button>
        <button
          type="button"
          disabled={asking}
          onClick={() => (otherwise ? window.location.assign(otherwise) : window.location.reload())}
          className="rounded-full border border-rim px-6 py-2.5 font-semibold wrap-anywhere hover:bg-velvet"
        >
          {now ? (
            <>
              Go on as <bdi>{now.name}</bdi>
            </>
          ) : (
            "Go on signed out"
          )}
        </button>
      </div>
    </dialog>
  );
}
