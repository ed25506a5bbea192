/** Movies that came, changed or went since the collection in service was filled, laid over it in memory. */
@NullMarked
package marquee.backend.serving.overlay;

import org.jspecify.annotations.NullMarked;
