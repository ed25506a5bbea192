/** Ratings as dense rows of primitives: what training and evaluation both read. No model and no metric lives here. */
@NullMarked
package marquee.towers.data;

import org.jspecify.annotations.NullMarked;
