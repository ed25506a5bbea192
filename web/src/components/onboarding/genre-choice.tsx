import { VisitField } from "./visit-field";

/** Genres to tick and a name, if one likes; a plain form that works without scripts. */
export function GenreChoice({ genres, visit }: { genres: string[]; visit: string }) {
  return (
    <form action="/welcome/rate" className="mt-8 grid max-w-4xl gap-8">
      <VisitField fresh={visit} />
      <fieldset>
        <legend className="sign text-2xl">Genres</legend>
        <div className="mt-4 flex flex-wrap gap-3">
          {genres.map((genre) => (
            <GenreChip key={genre} genre={genre} />
          ))}
        </div>
      </fieldset>
      <label className="block max-w-sm">
        <span className="sign text-2xl">Your name</span> <span className="text-sm text-hush">if you like</span>
        <input
          name="name"
          maxLength={60}
          autoComplete="nickname"
          className="mt-3 w-full rounded-full border border-rim bg-lobby px-5 py-2.5"
        />
      </label>
      <button
        type="submit"
        className="justify-self-start rounded-full bg-accent px-8 py-3 text-lg font-bold text-on-accent hover:brightness-110"
      >
        On to the films
      </button>
    </form>
  );
}

function GenreChip({ genre }: { genre: string }) {
  return (
    <label className="rounded-full border border-rim px-5 py-2.5 font-medium select-none hover:bg-velvet has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-3 has-focus-visible:outline-accent">
      <input type="checkbox" name="genre" value={genre} className="sr-only" />
      {genre}
    </label>
  );
}
