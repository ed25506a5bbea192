/**
 * The loop on one PostgreSQL: a relay empties the outbox into the store and runs the state machines, all in one transaction
 * for each batch, so that every event counts exactly once whenever somebody is killed.
 */
@NullMarked
package marquee.events.postgres;

import org.jspecify.annotations.NullMarked;
