/** What a release's second stage knows of each movie, in arrays. */
@NullMarked
package marquee.ranking.movies;

import org.jspecify.annotations.NullMarked;
