/** Posters and backdrops for movies that have no picture: drawn from title, year and genres, the same every time. */
@NullMarked
package marquee.backend.movies.posters;

import org.jspecify.annotations.NullMarked;
