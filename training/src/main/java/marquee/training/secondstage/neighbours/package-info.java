/** The nearest of each movie, found once for each release: by audience, by content, and as a person would call it. */
@NullMarked
package marquee.training.secondstage.neighbours;

import org.jspecify.annotations.NullMarked;
