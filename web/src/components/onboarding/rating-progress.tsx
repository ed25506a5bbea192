import { RATINGS_NEEDED } from "@/lib/model/onboarding-ratings";

/** Five bulbs, one lit with each rating. */
export function RatingProgress({ count }: { count: number }) {
  const lit = Math.min(count, RATINGS_NEEDED);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <div
        role="progressbar"
        aria-label="Ratings until your first list"
        aria-valuemin={0}
        aria-valuemax={RATINGS_NEEDED}
        aria-valuenow={lit}
        className="flex gap-3 rounded-full border border-edge bg-lobby px-4 py-3"
      >
        {Array.from({ length: RATINGS_NEEDED }, (_, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bulbs never move
            key={place}
            className={`size-5 rounded-full border border-rim transition-colors ${place < lit ? "bg-star shadow-[0_0_14px_var(--star)]" : "bg-velvet"}`}
          />
        ))}
      </div>
      <p role="status" className="text-lg">
        {count < RATINGS_NEEDED ? `${count} of ${RATINGS_NEEDED} rated` : `${count} rated`}
      </p>
    </div>
  );
}
