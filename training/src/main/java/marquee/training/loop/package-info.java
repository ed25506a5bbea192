/** Steps of gradient descent, watched on validation. */
@NullMarked
package marquee.training.loop;

import org.jspecify.annotations.NullMarked;
