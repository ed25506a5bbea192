"use client";

import type { Marks } from "@/lib/marks/marks";
import { MarkButtons } from "./mark-buttons";
import { useMarks } from "./use-marks";

/** The buttons of one movie, as it stands with the person now. */
export function MarkMovie({ id, title, initial }: { id: number; title: string; initial: Marks }) {
  const { shown, mark } = useMarks({ id, title }, initial);
  return <MarkButtons title={title} marks={shown} onMark={mark} />;
}
