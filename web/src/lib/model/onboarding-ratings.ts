import type { MovieCard } from "./movies";
import { MOST_ANSWERS, type SeedAnswer } from "./seed-answers";
import type { Stars } from "./stars";

export type OnboardingRating = { movie: MovieCard; stars: Stars };

/** The grid of movies to rate first: what is on it, what comes next, what was rated so far, what nobody has seen. */
export type OnboardingRatings = {
  shown: MovieCard[];
  waiting: MovieCard[];
  ratings: OnboardingRating[];
  unseen: number[];
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
    unseen: [],
  };
}

/**
 * Stars, which take the place of earlier ones, or none for "haven't seen it". Where the movie was on the grid the next one
 * takes its place; it need not have been, as people look for movies too.
 */
export function answerSeed(now: OnboardingRatings, movie: MovieCard, stars?: Stars): OnboardingRatings {
  const others = now.waiting.filter(({ id }) => id !== movie.id);
  const wasShown = now.shown.some(({ id }) => id === movie.id);
  const [next] = others;
  const ratings = now.ratings.filter((rating) => rating.movie.id !== movie.id);
  const unseen = now.unseen.filter((id) => id !== movie.id);
  return {
    shown: now.shown.flatMap((each) => (each.id === movie.id ? (next ?? []) : each)),
    waiting: wasShown ? others.slice(1) : others,
    ratings: stars === undefined ? ratings : [...ratings, { movie, stars }],
    unseen: stars === undefined ? [...unseen, movie.id] : unseen,
  };
}

/** What was said so far, as it decides what is best asked next; of too many answers the latest. */
export function answersOf({ ratings, unseen }: Pick<OnboardingRatings, "ratings" | "unseen">): SeedAnswer[] {
  const rated = ratings.map(({ movie, stars }) => ({ movie: movie.id, stars })).slice(-MOST_ANSWERS);
  const room = MOST_ANSWERS - rated.length;
  return [...rated, ...unseen.slice(Math.max(unseen.length - room, 0)).map((movie) => ({ movie }))];
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

/** What comes next from now on; the grid stays as it is, and what is on it or was answered does not come again. */
export function queueSeeds(now: OnboardingRatings, movies: MovieCard[], places: number): OnboardingRatings {
  const answered = [...now.ratings.map(({ movie }) => movie.id), ...now.unseen];
  const known = new Set([...now.shown.map(({ id }) => id), ...answered]);
  const all = [...now.shown, ...movies.filter(({ id }) => !known.has(id))];
  const shown = Math.max(places, now.shown.length);
  return { ...now, shown: all.slice(0, shown), waiting: all.slice(shown) };
}
