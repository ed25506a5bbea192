import type { Recommendations } from "@/lib/lists/recommendations";
import { listName } from "@/lib/lists/rows";
import { goesOn, type Sections, sourceOf } from "@/lib/lists/sections";
import { type Movie, type MovieCard, splitTitle } from "@/lib/model/movies";
import type { Person, RatedMovie } from "@/lib/model/people";
import type { Stars } from "@/lib/model/stars";
import type { WireMovie, WireMovieCard, WirePerson, WireRated, WireRecommendations, WireSectionPage } from "./wire";

export function toCard(wire: WireMovieCard): MovieCard {
  return {
    id: wire.tmdb_id,
    ...splitTitle(wire.title),
    year: wire.year ?? undefined,
    genres: wire.genres,
    poster: wire.poster_url,
    backdrop: wire.backdrop_url,
    runtimeMinutes: wire.runtime ?? undefined,
  };
}

export function toMovie(wire: WireMovie): Movie {
  return {
    ...toCard(wire),
    tagline: wire.tagline ?? undefined,
    director: wire.director ?? undefined,
    cast: wire.cast,
    keywords: wire.keywords,
    overview: wire.overview ?? undefined,
    votes: { mean: wire.vote_average, count: wire.vote_count },
    ratings: { mean: wire.rating_average ?? undefined, count: wire.rating_count },
  };
}

type WireList = Pick<WireRecommendations, Answer | "items" | "strategy" | "degraded"> &
  Partial<Pick<WireRecommendations, "cursor">>;

/** What is said once of all lists of an answer. */
type Answer = "recommendation_id" | "release" | "variant";

/** The movies of a list, each knowing in which list of which answer it is shown. */
export function toRecommendations(wire: WireList, list: string): Recommendations {
  const { recommendation_id: answer, variant, strategy } = wire;
  const shown = { answer, list, strategy, variant, release: wire.release ?? undefined };
  return {
    items: wire.items.map(({ movie, reason, position, propensity }) => ({
      movie: toCard(movie),
      reason,
      showing: { ...shown, position, propensity },
    })),
    cursor: wire.cursor ?? undefined,
    strategy: wire.strategy,
    degraded: wire.degraded,
  };
}

/** The lists of a page; one that a row goes on with is called as that row is. */
export function toSections({ sections, missing, recommendation_id, release, variant }: WireSectionPage): Sections {
  return {
    sections: sections.map((wire) => {
      const movie = wire.movie ? toCard(wire.movie) : undefined;
      const section = { code: wire.code, title: wire.title, movie, genre: genreOf(wire.link) };
      const source = sourceOf(section);
      const name = source ? listName(source) : wire.code;
      const list = toRecommendations({ ...wire, recommendation_id, release, variant }, name);
      return { ...section, list: goesOn(section, list) };
    }),
    missing,
  };
}

/** The genre that a list is confined to, by the path of the list. */
function genreOf(link: string | null): string | undefined {
  const [path, query] = link?.split("?") ?? [];
  return path?.includes("/by-genre") ? (new URLSearchParams(query).get("genre") ?? undefined) : undefined;
}

export function toPerson(wire: WirePerson): Person {
  return {
    id: wire.id,
    name: wire.display_name,
    ratings: wire.rating_count,
    genres: wire.favourite_genres,
    favouriteMovies: wire.favourite_movies.map(toCard),
  };
}

export function toRated(wire: WireRated): RatedMovie {
  return { movie: toCard(wire.movie), stars: wire.rating as Stars, ratedAt: wire.rated_at };
}
