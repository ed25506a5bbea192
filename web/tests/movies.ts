import type { MovieCard } from "@/lib/model/movies";

/** Movies with ids 1 to n. */
export function movies(n: number): MovieCard[] {
  return Array.from({ length: n }, (_, place) => ({
    id: place + 1,
    title: `Movie ${place + 1}`,
    otherTitles: [],
    year: 1990 + place,
    genres: ["Drama"],
    poster: `/api/movies/${place + 1}/poster.svg`,
    backdrop: `/api/movies/${place + 1}/backdrop.svg`,
  }));
}
