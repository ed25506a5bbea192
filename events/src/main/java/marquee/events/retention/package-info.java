/** How long events are kept: one line for each kind in {@code retention.properties}. */
@NullMarked
package marquee.events.retention;

import org.jspecify.annotations.NullMarked;
