/** Models that learn in seconds: what is shown without towers, and what towers must be better than. */
@NullMarked
package marquee.training.fallback;

import org.jspecify.annotations.NullMarked;
