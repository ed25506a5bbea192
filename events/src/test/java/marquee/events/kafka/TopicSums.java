package marquee.events.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import marquee.events.loop.LoopDriver;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.wire.StateWire.PersonCounts;
import marquee.events.wire.TopicWire.DeadLetter;
import marquee.events.wire.TopicWire.HourlyCount;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What the stream's topics say now.
 *
 * @param broker that has them
 */
public record TopicSums(KafkaBroker broker) {

    /** What people made of movies, by the movie. */
    public Map<Long, Trend> trending() {
        Map<Long, Trend> trends = new HashMap<>();
        newest(Topic.TRENDING)
                .forEach((key, value) -> trends.put(Long.parseLong(key), read(() -> TopicCodec.trend(value))));
        return trends;
    }

    /** What was counted by the hour. */
    public Map<HourlyKey, Long> hourly() {
        Map<HourlyKey, Long> counts = new HashMap<>();
        newest(Topic.HOURLY).values().forEach(value -> {
            var count = read(() -> HourlyCount.parseFrom(value));
            Instant hour = Instant.EPOCH.plus(count.getHour(), ChronoUnit.MICROS);
            counts.put(new HourlyKey(hour, count.getVariant(), count.getList(), count.getMeasure()), count.getTimes());
        });
        return counts;
    }

    /** How often each person did what, by the kind of event. */
    public Map<Long, Map<String, Long>> counts() {
        Map<Long, Map<String, Long>> counts = new HashMap<>();
        newest(Topic.COUNTERS)
                .forEach((key, value) -> counts.put(
                        Long.parseLong(key),
                        read(() -> PersonCounts.parseFrom(value)).getOfTypeMap()));
        return counts;
    }

    /** When somebody was shown movies and passed them over. */
    public Map<Long, List<Long>> passedOver(long personId) {
        return LoopDriver.passedOver(newest(Topic.PASSED_OVER).getOrDefault(Long.toString(personId), new byte[0]));
    }

    /** What could not be handled, as text. */
    public Stream<String> letters() {
        return TestBroker.records(broker, Topic.DEAD_LETTERS).stream()
                .map(record -> read(() -> DeadLetter.parseFrom(record.value())))
                .map(letter -> letter.getEvent().toString(StandardCharsets.UTF_8));
    }

    private Map<String, byte[]> newest(Topic topic) {
        Map<String, byte[]> newest = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : TestBroker.records(broker, topic)) {
            String key = new String(record.key(), StandardCharsets.ISO_8859_1);
            if (record.value() == null) {
                newest.remove(key);
            } else {
                newest.put(key, record.value());
            }
        }
        return newest;
    }

    private static <T> T read(Reader<T> reader) {
        try {
            return reader.read();
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads a message. */
    @FunctionalInterface
    private interface Reader<T> {
        T read() throws InvalidProtocolBufferException;
    }
}
