/** Puts the rooms together: where training starts, how it goes on, and the towers that are written. */
@NullMarked
package marquee.training.towers;

import org.jspecify.annotations.NullMarked;
