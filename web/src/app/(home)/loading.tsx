import { HeroSkeleton } from "@/components/home/hero";
import { RowSkeleton } from "@/components/rows/skeletons";

export default function Loading() {
  return (
    <>
      <HeroSkeleton />
      <RowSkeleton title="For you" />
      <RowSkeleton />
    </>
  );
}
