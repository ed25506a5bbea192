/**
 * What everybody likes, and what they like at present: popularity, trending and genres, read from what all people
 * rated.
 */
@NullMarked
package marquee.backend.crowd;

import org.jspecify.annotations.NullMarked;
