/** Tells, of an answer that was given, what it was made of, and makes it anew of that. */
@NullMarked
package marquee.backend.recommendations.replay;

import org.jspecify.annotations.NullMarked;
