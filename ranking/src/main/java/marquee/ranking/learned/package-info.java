/** A ranker that has learned the order from what people did. */
@NullMarked
package marquee.ranking.learned;

import org.jspecify.annotations.NullMarked;
