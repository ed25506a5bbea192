/** Sums that can be merged, and intervals made of them. */
@NullMarked
package marquee.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
