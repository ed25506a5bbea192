/** How a new release gets its people, share by share, and what sends it back. */
@NullMarked
package marquee.evaluation.canary;

import org.jspecify.annotations.NullMarked;
