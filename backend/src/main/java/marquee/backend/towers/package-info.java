/** Where user towers run: in this process by DJL, or in TensorFlow Serving. Which release is live is not known here. */
@NullMarked
package marquee.backend.towers;

import org.jspecify.annotations.NullMarked;
