/** How ratings are divided: by time, by lot, and into what is known and what is to be found. */
@NullMarked
package marquee.evaluation.splits;

import org.jspecify.annotations.NullMarked;
