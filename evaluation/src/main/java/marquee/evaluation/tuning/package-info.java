/** Chooses settings and the time to stop on validation alone. */
@NullMarked
package marquee.evaluation.tuning;

import org.jspecify.annotations.NullMarked;
