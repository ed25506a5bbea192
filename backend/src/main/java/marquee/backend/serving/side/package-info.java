/** Vectors that a release brings beside those of its towers, in collections and under aliases of their own. */
@NullMarked
package marquee.backend.serving.side;

import org.jspecify.annotations.NullMarked;
