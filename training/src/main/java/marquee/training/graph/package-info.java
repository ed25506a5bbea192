/** The towers and their loss as TensorFlow graphs. */
@NullMarked
package marquee.training.graph;

import org.jspecify.annotations.NullMarked;
