/** How people of whom little is known are read. */
@NullMarked
package marquee.training.shorthistories;

import org.jspecify.annotations.NullMarked;
