/** The first stage of a list: finds the movies that may be shown. What order they come in is none of its business. */
@NullMarked
package marquee.backend.recommendations.retrieval;

import org.jspecify.annotations.NullMarked;
