import { HeroSkeleton } from "@/components/home/hero";
import { RowSkeleton } from "@/components/rows/skeletons";

export default function Loading() {
  return (
    <>
      <HeroSkeleton />
      <div className="stage mt-6 h-10 scriptless:hidden" />
      <div className="-mt-4">
        <RowSkeleton title="For you" />
      </div>
      <RowSkeleton />
      <RowSkeleton />
    </>
  );
}
