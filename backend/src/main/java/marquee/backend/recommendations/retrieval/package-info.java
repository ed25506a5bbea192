/** The first stage of a list: what is asked for, and what is found. What order it comes in is none of its business. */
@NullMarked
package marquee.backend.recommendations.retrieval;

import org.jspecify.annotations.NullMarked;
