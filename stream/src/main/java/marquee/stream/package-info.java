/**
 * The loop grown up: the state machines of {@code events} as one Flink job over the topics of a Kafka broker. The logic is the
 * machines'; here is what runs them. Nobody knows this room: it runs beside the service.
 */
@NullMarked
package marquee.stream;

import org.jspecify.annotations.NullMarked;
