import type { MovieCard } from "./movies";
import type { Stars } from "./stars";

export type Verdict = { movie: MovieCard; stars: Stars };

/** The grid of movies to rate first: what is on it, what comes next, what was said so far. */
export type Tasting = { shown: MovieCard[]; waiting: MovieCard[]; verdicts: Verdict[]; met: number[] };

/** One verdict to tell; without stars it is taken back. */
export type Change = { movie: MovieCard; stars?: Stars };

/** How many ratings make a first list. */
export const ENOUGH = 5;

export function begin(movies: MovieCard[], places: number): Tasting {
  return {
    shown: movies.slice(0, places),
    waiting: movies.slice(places),
    verdicts: [],
    met: movies.map(({ id }) => id),
  };
}

/** A verdict, or none for "haven't seen it"; the next movie takes the same place. */
export function decide(tasting: Tasting, movie: MovieCard, stars?: Stars): Tasting {
  const [next, ...waiting] = tasting.waiting;
  return {
    ...tasting,
    shown: tasting.shown.flatMap((each) => (each.id === movie.id ? (next ?? []) : each)),
    waiting,
    verdicts: stars === undefined ? tasting.verdicts : [...tasting.verdicts, { movie, stars }],
  };
}

/** Takes a verdict back and puts the movie first on the grid again. */
export function reconsider(tasting: Tasting, movie: MovieCard): Tasting {
  return {
    ...tasting,
    shown: [movie, ...tasting.shown],
    verdicts: tasting.verdicts.filter((verdict) => verdict.movie.id !== movie.id),
  };
}

/** What is still to be told of what was said so far, when some of it is known already. */
export function untold(known: Verdict[], said: Verdict[]): Change[] {
  const gone = known.filter(({ movie }) => !starsOf(said, movie));
  const fresh = said.filter(({ movie, stars }) => starsOf(known, movie) !== stars);
  return [...gone.map(({ movie }) => ({ movie })), ...fresh];
}

/** What is known once a change was told. */
export function told(known: Verdict[], { movie, stars }: Change): Verdict[] {
  const rest = known.filter((verdict) => verdict.movie.id !== movie.id);
  return stars === undefined ? rest : [...rest, { movie, stars }];
}

function starsOf(verdicts: Verdict[], movie: MovieCard): Stars | undefined {
  return verdicts.find((verdict) => verdict.movie.id === movie.id)?.stars;
}

/** More movies for the grid; those met before do not come again. */
export function refill(tasting: Tasting, movies: MovieCard[], places: number): Tasting {
  const fresh = movies.filter(({ id }) => !tasting.met.includes(id));
  const all = [...tasting.shown, ...tasting.waiting, ...fresh];
  const shown = Math.max(places, tasting.shown.length);
  return {
    ...tasting,
    shown: all.slice(0, shown),
    waiting: all.slice(shown),
    met: [...tasting.met, ...fresh.map(({ id }) => id)],
  };
}
