import { TileShape } from "@/components/movies/tile-shape";

/** Every tile in a row, here or still on its way. */
export const TILE_WIDTH = "w-36 shrink-0 sm:w-40 xl:w-48";

/** Places of tiles that are still on their way, of the final size. */
export function TileSkeleton({ count }: { count: number }) {
  return Array.from({ length: count }, (_, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: these are all alike
    <li key={place} aria-hidden="true" className={TILE_WIDTH}>
      <TileShape />
    </li>
  ));
}

/** A whole row on its way, as high as it will be. */
export function RowSkeleton({ title, eyebrow }: { title?: string; eyebrow?: string }) {
  return (
    <div className="stage mt-10" aria-busy="true">
      {eyebrow && <p className="eyebrow">{eyebrow}</p>}
      {title ? <p className="sign text-2xl sm:text-3xl">{title}</p> : <div className="waiting h-8 w-64 sm:h-9" />}
      <ul className="-mx-3 mt-2 flex gap-4 overflow-hidden px-3 py-3" aria-label="Loading">
        <TileSkeleton count={10} />
      </ul>
    </div>
  );
}
