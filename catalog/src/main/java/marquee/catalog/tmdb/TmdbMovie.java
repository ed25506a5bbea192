package marquee.catalog.tmdb;

import marquee.catalog.Movie;

/**
 * A movie of an export.
 *
 * @param movie what the export says of it, genres in MovieLens's names, without a dataset id
 * @param adult whether TMDB marks it as pornographic
 */
public record TmdbMovie(Movie movie, boolean adult) {}
