import type { MovieCard } from "./movies";
import type { Stars } from "./stars";

export type OnboardingRating = { movie: MovieCard; stars: Stars };

/** The grid of movies to rate first: what is on it, what comes next, what was rated so far, what was ever on it. */
export type OnboardingRatings = {
  shown: MovieCard[];
  waiting: MovieCard[];
  ratings: OnboardingRating[];
  offered: number[];
};

/** One rating to tell the backend; without stars it is taken back. */
export type RatingChange = { movie: MovieCard; stars?: Stars };

/** How many ratings make a first list. */
export const RATINGS_NEEDED = 5;

export function startRatings(movies: MovieCard[], places: number): OnboardingRatings {
  return {
    shown: movies.slice(0, places),
    waiting: movies.slice(places),
    ratings: [],
    offered: movies.map(({ id }) => id),
  };
}

/** Stars, or none for "haven't seen it"; the next movie takes the same place. */
export function answerSeed(now: OnboardingRatings, movie: MovieCard, stars?: Stars): OnboardingRatings {
  const [next, ...waiting] = now.waiting;
  return {
    ...now,
    shown: now.shown.flatMap((each) => (each.id === movie.id ? (next ?? []) : each)),
    waiting,
    ratings: stars === undefined ? now.ratings : [...now.ratings, { movie, stars }],
  };
}

/** Takes a rating back and puts the movie first on the grid again. */
export function takeBackRating(now: OnboardingRatings, movie: MovieCard): OnboardingRatings {
  return {
    ...now,
    shown: [movie, ...now.shown],
    ratings: now.ratings.filter((rating) => rating.movie.id !== movie.id),
  };
}

/** What is still to be told of what was said so far, when some of it is known already. */
export function pendingChanges(known: OnboardingRating[], said: OnboardingRating[]): RatingChange[] {
  const gone = known.filter(({ movie }) => !starsOf(said, movie));
  const fresh = said.filter(({ movie, stars }) => starsOf(known, movie) !== stars);
  return [...gone.map(({ movie }) => ({ movie })), ...fresh];
}

/** What is known once a change was told. */
export function withChange(known: OnboardingRating[], { movie, stars }: RatingChange): OnboardingRating[] {
  const rest = known.filter((rating) => rating.movie.id !== movie.id);
  return stars === undefined ? rest : [...rest, { movie, stars }];
}

function starsOf(ratings: OnboardingRating[], movie: MovieCard): Stars | undefined {
  return ratings.find((rating) => rating.movie.id === movie.id)?.stars;
}

/** More movies for the grid; those that were on it before do not come again. */
export function addSeeds(now: OnboardingRatings, movies: MovieCard[], places: number): OnboardingRatings {
  const fresh = movies.filter(({ id }) => !now.offered.includes(id));
  const all = [...now.shown, ...now.waiting, ...fresh];
  const shown = Math.max(places, now.shown.length);
  return {
    ...now,
    shown: all.slice(0, shown),
    waiting: all.slice(shown),
    offered: [...now.offered, ...fresh.map(({ id }) => id)],
  };
}
