package marquee.catalog;

/**
 * A movie of an export.
 *
 * @param movie what the export says of it, genres in MovieLens's names, without a dataset id
 * @param adult whether TMDB marks it as pornographic
 */
public record ExportedMovie(Movie movie, boolean adult) {}
