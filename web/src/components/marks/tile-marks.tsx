"use client";

import { useEffect, useRef, useState } from "react";
import { readMarks } from "@/actions/marks";
import { useShownPerson } from "@/components/session/page-for";
import { MARK_NAMES, NO_MARKS } from "@/lib/marks/marks";
import { MarkButtons } from "./mark-buttons";
import { useMarks } from "./use-marks";

type Props = { id: number; title: string };

/**
 * A button on a tile that asks what to do with the movie; for nobody there is none. What is said to be seen or not wanted
 * is covered as long as the tile stands; where storing it makes the list anew, as For You on Home, the tile is gone.
 */
export function TileMarks({ id, title }: Props) {
  const person = useShownPerson();
  const { shown, mark, learn } = useMarks({ id, title }, NO_MARKS);
  const [open, setOpen] = useState(false);
  if (!person) return null;

  function ask(person: number) {
    setOpen(true);
    learn(readMarks({ person, movie: id }));
  }

  const gone = (["not-interested", "seen"] as const).find((kind) => shown[kind]);
  return (
    <>
      {gone && (
        <span className="pointer-events-none absolute inset-x-0 top-0 grid aspect-2/3 place-items-center rounded-md bg-house/85 p-3 text-center text-sm font-semibold">
          {MARK_NAMES[gone]}
        </span>
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-label={`More about ${title}`}
        onClick={() => ask(person.id)}
        className="absolute top-1.5 right-1.5 grid size-9 place-items-center rounded-full border border-rim bg-house/85 text-lg leading-none font-bold hover:bg-velvet scriptless:hidden"
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && (
        <MarkDialog title={title} onClose={() => setOpen(false)}>
          <MarkButtons title={title} marks={shown} onMark={mark} />
        </MarkDialog>
      )}
    </>
  );
}

/** Closes once something was said, and gives the focus back to where it was. */
function MarkDialog({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => (event.target as Element).closest("button") && dialog.current?.close()}
      aria-label={`More about ${title}`}
      className="m-auto w-[min(26rem,calc(100%-2rem))] rounded-2xl border border-edge bg-lobby p-6 text-ink shadow-2xl backdrop:bg-black/60"
    >
      <p className="sign text-2xl wrap-anywhere">{title}</p>
      <div className="mt-4">{children}</div>
      <button type="button" className="mt-5 rounded px-2 py-1.5 text-sm text-hush underline underline-offset-4">
        Leave it as it is
      </button>
    </dialog>
  );
}
