import { GridSkeleton } from "@/components/movies/grid-skeleton";

/** A page with a heading and a grid, on its way. */
export function PageSkeleton() {
  return (
    <div className="stage pt-10" aria-busy="true">
      <div className="waiting h-5 w-32" />
      <div className="waiting mt-2 h-12 w-80 max-w-full sm:h-[3.8rem]" />
      <div className="mt-10">
        <GridSkeleton />
      </div>
    </div>
  );
}
