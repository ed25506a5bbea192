/** Which movies are near each movie, found once for each release. */
@NullMarked
package marquee.ranking.neighbours;

import org.jspecify.annotations.NullMarked;
