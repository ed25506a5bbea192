import { MovieHeadingSkeleton } from "@/components/movie/movie-heading-skeleton";
import { RowSkeleton } from "@/components/rows/skeletons";

export default function Loading() {
  return (
    <>
      <MovieHeadingSkeleton />
      <RowSkeleton eyebrow="Near this one" title="Similar movies" />
    </>
  );
}
