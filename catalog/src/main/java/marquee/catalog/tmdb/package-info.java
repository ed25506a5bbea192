/** Movies as TMDB's public exports describe them: stories, makers, votes. Ratings of people do not live here. */
@NullMarked
package marquee.catalog.tmdb;

import org.jspecify.annotations.NullMarked;
