/** Learning towers from ratings, in TensorFlow graphs. Nothing here serves; what serves is in the release it writes. */
@NullMarked
package marquee.towers.training;

import org.jspecify.annotations.NullMarked;
