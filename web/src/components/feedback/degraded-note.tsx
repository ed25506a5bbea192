/** Says openly that a fallback answered. */
export function DegradedNote() {
  return (
    <p role="status" className="mt-3 inline-block rounded-md border border-rim bg-lobby px-3 py-2 text-sm text-hush">
      A part of the recommender is resting. These picks are the simpler kind; your own come back by themselves.
    </p>
  );
}
