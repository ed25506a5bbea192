import { ENOUGH } from "@/lib/tasting";

/** Five bulbs, one lit with each rating. */
export function BulbProgress({ count }: { count: number }) {
  const lit = Math.min(count, ENOUGH);
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
      <div
        role="progressbar"
        aria-label="Ratings until your first list"
        aria-valuemin={0}
        aria-valuemax={ENOUGH}
        aria-valuenow={lit}
        className="flex gap-3 rounded-full border border-edge bg-lobby px-4 py-3"
      >
        {Array.from({ length: ENOUGH }, (_, place) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: bulbs never move
            key={place}
            className={`size-5 rounded-full border border-rim transition-colors ${place < lit ? "bg-star shadow-[0_0_14px_var(--star)]" : "bg-velvet"}`}
          />
        ))}
      </div>
      <p role="status" className="text-lg">
        {count < ENOUGH ? `${count} of ${ENOUGH} rated` : `${count} rated`}
      </p>
    </div>
  );
}
