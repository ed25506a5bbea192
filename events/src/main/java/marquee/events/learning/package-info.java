/** What a training reads: the ratings of a data set, and what people said here since. */
@NullMarked
package marquee.events.learning;

import org.jspecify.annotations.NullMarked;
