/** A dataset as rows with dense numbers, and what its movies say about themselves. */
@NullMarked
package marquee.evaluation.data;

import org.jspecify.annotations.NullMarked;
