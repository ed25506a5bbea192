/** Answers that are computed anew as of a time that is over. */
@NullMarked
package marquee.backend.asof;

import org.jspecify.annotations.NullMarked;
