import type { MovieCard } from "./movies";
import type { Stars } from "./stars";

/** Who sits in the chair: the person the app recommends for. */
export type Seat = { id: number; name: string };

export type Person = Seat & { ratings: number; genres: string[]; loved: MovieCard[] };

export type RatedMovie = { movie: MovieCard; stars: Stars; ratedAt: string };
