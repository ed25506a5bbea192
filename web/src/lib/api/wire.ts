import type { components } from "./schema";

type Schemas = components["schemas"];

/** The shapes on the wire, as the backend's own OpenAPI document describes them. */
export type WireMovieCard = Schemas["MovieCard"];
export type WireMovie = Schemas["MovieDetails"];
export type WirePerson = Schemas["User"];
export type WireRecommendations = Schemas["RecommendationList"];
export type WireSectionPage = Schemas["SectionPage"];
export type WireRated = Schemas["RatingItem"];
