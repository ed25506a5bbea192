/** What a movie's own data says about it, as numbers. Ratings are not known here. */
@NullMarked
package marquee.towers.features;

import org.jspecify.annotations.NullMarked;
