/**
 * The loop on a Kafka broker: its topics, the way from the outbox to the broker, and what stands in the topics. What runs the
 * state machines over them is the module {@code stream}.
 */
@NullMarked
package marquee.events.kafka;

import org.jspecify.annotations.NullMarked;
