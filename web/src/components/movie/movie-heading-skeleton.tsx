export function MovieHeadingSkeleton() {
  return (
    <div className="screen pb-8" aria-busy="true">
      <div className="stage grid gap-x-12 gap-y-6 pt-8 sm:grid-cols-[14rem_1fr] sm:pt-14 lg:grid-cols-[19rem_1fr]">
        <div className="waiting aspect-2/3 w-40 sm:w-auto" />
        <div className="flex flex-col gap-4 self-end">
          <div className="waiting h-14 w-3/4 sm:h-16 lg:h-20" />
          <div className="waiting h-6 w-80 max-w-full" />
          <div className="waiting h-28 max-w-prose" />
          <div className="waiting h-12 w-60" />
          <div className="h-6" />
        </div>
      </div>
    </div>
  );
}
