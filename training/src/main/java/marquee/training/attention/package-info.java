/** Training of the user tower that reads the order: where it begins, what a step reads, when it ends. */
@NullMarked
package marquee.training.attention;

import org.jspecify.annotations.NullMarked;
