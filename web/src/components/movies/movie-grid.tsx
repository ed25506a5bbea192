import type { ReactNode } from "react";

/** As many columns of tiles as fit. */
export function MovieGrid({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul aria-label={label} className="grid grid-cols-[repeat(auto-fill,minmax(8.75rem,1fr))] gap-x-4 gap-y-7">
      {children}
    </ul>
  );
}
