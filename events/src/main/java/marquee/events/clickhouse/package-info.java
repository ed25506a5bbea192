/**
 * The store of events on ClickHouse, over plain HTTP: its tables by the files in the resources' folder of the same name, and
 * the copying of what a laptop's PostgreSQL has handled.
 */
@NullMarked
package marquee.events.clickhouse;

import org.jspecify.annotations.NullMarked;
