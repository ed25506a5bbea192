"use client";

import type { MarkKind, Marks } from "@/lib/marks/marks";
import { MarkButtons } from "./mark-buttons";
import { useMarks } from "./use-marks";

type Props = { id: number; title: string; initial: Marks; onMark?: () => void };

/** The buttons of one movie, as it stands with the person now. */
export function MarkMovie({ id, title, initial, onMark }: Props) {
  const { shown, mark } = useMarks({ id, title }, initial);
  function press(kind: MarkKind, on: boolean) {
    onMark?.();
    mark(kind, on);
  }
  return <MarkButtons title={title} marks={shown} onMark={press} />;
}
