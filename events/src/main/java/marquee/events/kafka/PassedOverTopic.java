package marquee.events.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the stream tells of what people were shown and passed over: several readers share the topic, each has some of its
 * pieces. What was taken and not confirmed comes again. Blocking, within bounds; one call at a time, but that any thread may
 * close it. Methods fail with {@link BrokerException} when the broker does not do it; the next call connects anew.
 */
public final class PassedOverTopic implements AutoCloseable {

    private final GroupReader reader;

    /** Connects when it is needed. */
    public PassedOverTopic(KafkaBroker broker) {
        this.reader = new GroupReader(broker, Topic.PASSED_OVER);
    }

    /** The next newest states, as the machine {@code PassedOver} has them, by the person; empty where there is none any more. */
    public Map<String, Optional<byte[]>> take() {
        Map<String, Optional<byte[]>> newest = new LinkedHashMap<>();
        reader.take()
                .forEach(record -> newest.put(
                        new String(record.key(), StandardCharsets.UTF_8), Optional.ofNullable(record.value())));
        return newest;
    }

    /** Says that everything that was taken is done with. */
    public void confirm() {
        reader.confirm();
    }

    /** For good. */
    @Override
    public void close() {
        reader.close();
    }
}
