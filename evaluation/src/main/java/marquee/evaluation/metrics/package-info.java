/** What is measured of a ranking, a formula each. */
@NullMarked
package marquee.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
