/** Names for the shapes on the wire, taken from the backend's own OpenAPI document. */
export type WireMovieCard = {
  tmdb_id: number;
  title: string;
  year?: number | null;
  genres: string[];
  poster_url: string;
  backdrop_url: string;
  runtime?: number | null;
};
export type WireMovie = WireMovieCard & {
  tagline?: string | null;
  director?: string | null;
  cast: string[];
  keywords: string[];
  overview?: string | null;
  vote_average: number;
  vote_count: number;
};
export type WirePerson = {
  id: number;
  display_name: string;
  rating_count: number;
  favourite_genres: string[];
  favourite_movies: WireMovieCard[];
};
export type WireRecommendation = { movie: WireMovieCard; score: number; reason?: string | null };
export type WireRecommendations = {
  items: WireRecommendation[];
  cursor?: string | null;
  strategy: string;
  degraded: boolean;
};
export type WireRow = { movie: WireMovieCard; rating: number; items: WireRecommendation[] };
export type WireRows = { items: WireRow[]; strategy: string; degraded: boolean };
export type WireRated = { movie: WireMovieCard; rating: number; rated_at: string };
export type WirePage<T> = { items: T[]; cursor?: string | null };
