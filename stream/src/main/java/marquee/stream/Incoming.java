package marquee.stream;

import java.time.Instant;
import marquee.events.Event;
import marquee.events.machines.EventKey;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What came by the topic of events.
 *
 * @param key under which it is handled; empty for what nobody keeps a state of
 * @param at when it happened, in milliseconds since 1970
 * @param bytes the event
 * @param cause why it is no event; empty for one
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record Incoming(String key, long at, byte[] bytes, String cause) {

    /** Reads a record that arrived at a time. */
    static Incoming of(byte[] bytes, long arrived) {
        try {
            Event event = EventCodec.decode(bytes, Instant.ofEpochMilli(arrived));
            return new Incoming(EventKey.of(event).orElse(""), event.at().toEpochMilli(), bytes, "");
        } catch (UnreadableEventException e) {
            return new Incoming("", arrived, bytes, String.valueOf(e.getMessage()));
        }
    }

    boolean isEvent() {
        return cause.isEmpty();
    }

    boolean hasKey() {
        return !key.isEmpty();
    }

    TopicEntry deadLetter() {
        return TopicEntry.deadLetter(cause, bytes);
    }

    /** Reads what stands in the topic. */
    static final class Reader implements KafkaRecordDeserializationSchema<Incoming> {

        private static final long serialVersionUID = 1L;
        private static final byte[] NOTHING = new byte[0];

        @Override
        public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Incoming> out) {
            byte[] value = record.value();
            out.collect(of(value == null ? NOTHING : value, record.timestamp()));
        }

        @Override
        public TypeInformation<Incoming> getProducedType() {
            return TypeInformation.of(Incoming.class);
        }
    }
}
