/** Where events are kept for learning: the port, which a laptop's PostgreSQL implements in {@code postgres}. */
@NullMarked
package marquee.events.store;

import org.jspecify.annotations.NullMarked;
