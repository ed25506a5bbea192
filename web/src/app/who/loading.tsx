import { PeopleGridSkeleton } from "@/components/people/people-grid";

export default function Loading() {
  return (
    <div className="stage pt-10" aria-busy="true">
      <div className="waiting h-5 w-32" />
      <div className="waiting mt-2 h-12 w-80 max-w-full sm:h-[3.8rem]" />
      <div className="waiting mt-4 h-7 w-full max-w-prose" />
      <div className="waiting mt-8 h-24" />
      <div className="waiting mt-12 h-24 max-w-xl" />
      <PeopleGridSkeleton />
    </div>
  );
}
