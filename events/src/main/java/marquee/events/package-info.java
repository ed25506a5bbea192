/**
 * What people do, as typed events: an {@link marquee.events.Event} says who, when, and which {@link marquee.events.Action}.
 * {@code schema} turns them into bytes and back, {@code retention} says how long each kind is kept.
 */
@NullMarked
package marquee.events;

import org.jspecify.annotations.NullMarked;
