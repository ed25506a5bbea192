/** What is measured of a ranking, a formula each: here whether it is right, in {@code content} what it is made of. */
@NullMarked
package marquee.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
