/** Where events are kept for learning: the port, which {@code postgres} implements for a laptop and {@code clickhouse} for more. */
@NullMarked
package marquee.events.store;

import org.jspecify.annotations.NullMarked;
