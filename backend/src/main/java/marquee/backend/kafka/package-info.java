/** The way to a Kafka broker, where one was named: events go there instead of being handled in this process. */
@NullMarked
package marquee.backend.kafka;

import org.jspecify.annotations.NullMarked;
