import { MovieGrid } from "./movie-grid";
import { TileShape } from "./tile-shape";

export function GridSkeleton({ count = 18 }: { count?: number }) {
  return (
    <MovieGrid label="Loading">
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: these are all alike
        <li key={place} aria-hidden="true">
          <TileShape />
        </li>
      ))}
    </MovieGrid>
  );
}
