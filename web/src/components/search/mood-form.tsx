import { BY_MOOD } from "@/lib/model/search";

/** Asks for a film in one's own words; works without scripts. */
export function MoodForm({ words }: { words: string }) {
  return (
    <search className="mt-6">
      <form action="/search" className="flex max-w-3xl flex-wrap items-end gap-3">
        <input type="hidden" name="by" value={BY_MOOD} />
        <label className="min-w-0 flex-1 basis-60">
          <span className="mb-2 block text-hush">Say it in your own words: a mood, a place, a story</span>
          <input
            type="search"
            name="q"
            required
            maxLength={100}
            defaultValue={words}
            placeholder="slow space film with a sad robot"
            autoComplete="off"
            className="w-full rounded-full border border-rim bg-lobby px-5 py-2.5 placeholder:text-hush"
          />
        </label>
        <button type="submit" className="rounded-full bg-accent px-6 py-2.5 font-bold text-on-accent">
          Find films
        </button>
      </form>
    </search>
  );
}
