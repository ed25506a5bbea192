/** Finds people by name; works without scripts. */
export function PeopleSearch({ name, next }: { name?: string; next?: string }) {
  return (
    <search className="mt-12">
      <form action="/who" className="flex max-w-xl flex-wrap items-end gap-3">
        {next && <input type="hidden" name="next" value={next} />}
        <label className="flex-1">
          <span className="sign mb-2 block text-2xl">Find a person</span>
          <input
            type="search"
            name="q"
            defaultValue={name}
            placeholder="A name or a number"
            autoComplete="off"
            className="w-full rounded-full border border-rim bg-lobby px-5 py-2.5 placeholder:text-hush"
          />
        </label>
        <button type="submit" className="rounded-full border border-rim px-6 py-2.5 font-semibold hover:bg-velvet">
          Find
        </button>
      </form>
    </search>
  );
}
