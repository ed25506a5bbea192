package marquee.ranking.movies;

/**
 * What is known of a movie without its place among the vectors.
 *
 * @param genres bits over the names that the {@linkplain MovieTable#genreNames() movie table} has
 * @param year of release, 0 where nobody knows
 * @param ratings how many people rated it
 * @param meanStars their mean, 0.5 to 5, 0 without any
 */
public record MovieTraits(long genres, int year, int ratings, float meanStars) {}
