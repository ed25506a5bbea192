/** Loops over vectors that lie one behind the other, for what learns and for what it is compared with. */
@NullMarked
package marquee.training.vectors;

import org.jspecify.annotations.NullMarked;
