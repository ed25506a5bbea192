import type { MovieCard } from "./movies";
import type { Stars } from "./stars";

/** Who sits in the chair, as sessions and pages name them: the person the app recommends for. */
export type PersonRef = { id: number; name: string };

export type Person = PersonRef & { ratings: number; genres: string[]; favouriteMovies: MovieCard[] };

export type RatedMovie = { movie: MovieCard; stars: Stars; ratedAt: string };
