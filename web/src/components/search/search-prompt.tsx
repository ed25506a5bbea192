import { GenreChips } from "@/components/home/genre-chips";

/** What was looked for and how much was found; with nothing found, somewhere to go. */
export function SearchPrompt({ words, found }: { words: string; found: number }) {
  return (
    <>
      <p className="eyebrow">Search</p>
      <h1 className="sign mt-2 text-4xl wrap-anywhere sm:text-6xl">{words || "What are you looking for?"}</h1>
      <p role="status" className="mt-4 text-lg text-hush">
        {words === "" && "Type a title above; a typo is no harm."}
        {words !== "" && found === 0 && "Nothing is called that. Try fewer words, or browse by genre."}
        {found > 0 && `${found} ${found === 1 ? "movie" : "movies"}, the closest first`}
      </p>
      {found === 0 && (
        <div className="-mx-[clamp(1rem,4vw,3.5rem)]">
          <GenreChips />
        </div>
      )}
    </>
  );
}
