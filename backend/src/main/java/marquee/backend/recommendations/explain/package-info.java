/** The third stage of a list: says why each movie is there. It leaves their order alone. */
@NullMarked
package marquee.backend.recommendations.explain;

import org.jspecify.annotations.NullMarked;
