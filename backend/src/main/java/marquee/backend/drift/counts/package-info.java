/** Counts what is watched, by ten minutes of event time: from the events, and of what this backend alone knows. */
@NullMarked
package marquee.backend.drift.counts;

import org.jspecify.annotations.NullMarked;
