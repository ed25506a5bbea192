package marquee.stream;

import static marquee.events.kafka.TestBroker.record;

import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.events.Event;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.kafka.TestBroker;
import marquee.events.kafka.Topic;
import marquee.events.kafka.TopicCodec;
import marquee.events.loop.LoopDriver;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.schema.EventCodec;
import marquee.events.wire.StateWire.PersonCounts;
import marquee.events.wire.TopicWire.DeadLetter;
import marquee.events.wire.TopicWire.HourlyCount;
import org.apache.flink.api.common.JobID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The grown-up driver: a broker, and the job in a Flink cluster within this process. Checkpoints are taken when it settles. */
final class FlinkDriver implements LoopDriver {

    private static final int PARTITIONS = 2;
    private static final String MARK = "mark ";
    private static final Duration NEVER = Duration.ofDays(1);

    private final KafkaBroker broker = TestBroker.withTopics(PARTITIONS);
    private final KafkaOutlet outlet = new KafkaOutlet(broker);
    private final StreamOptions options;
    private JobID job;
    private int marks;

    FlinkDriver() {
        this(NEVER);
    }

    /** @param every between checkpoints that are taken by themselves */
    FlinkDriver(Duration every) {
        this(every, Stores.NONE);
    }

    /** @param stores that keep things beside the broker's topics */
    FlinkDriver(Stores stores) {
        this(NEVER, stores);
    }

    private FlinkDriver(Duration every, Stores stores) {
        this.options = new StreamOptions(
                broker, Optional.of(TestCluster.folder("checkpoints").toString()), every, stores);
        this.job = TestCluster.submit(options);
    }

    /** Ends the job for good, and begins it anew as after a restart of everything. */
    void beginAnew() {
        TestCluster.cancel(job);
        job = TestCluster.submit(options);
    }

    @Override
    public void send(List<Event> events) {
        outlet.deliver(events.stream().map(EventCodec::encode).toList());
    }

    @Override
    public void sendBytes(byte[] bytes) {
        TestBroker.send(broker, List.of(record(broker, Topic.EVENTS, "", bytes)));
    }

    /**
     * Puts a mark, which is no event, behind the events of each piece. A checkpoint after which the marks are dead letters is
     * one after all events; after the next one it is certain that all that came of them is seen.
     */
    @Override
    public void settle() {
        String mark = MARK + marks++;
        TestBroker.send(
                broker,
                IntStream.range(0, PARTITIONS)
                        .mapToObj(piece -> new ProducerRecord<byte[], byte[]>(
                                broker.name(Topic.EVENTS), piece, null, mark.getBytes(StandardCharsets.UTF_8)))
                        .toList());
        do {
            TestCluster.checkpoint(job);
        } while (letters().filter(mark::equals).count() < PARTITIONS);
        TestCluster.checkpoint(job);
    }

    private Stream<String> letters() {
        return TestBroker.records(broker, Topic.DEAD_LETTERS).stream()
                .map(record -> read(() -> DeadLetter.parseFrom(record.value())))
                .map(letter -> letter.getEvent().toString(StandardCharsets.UTF_8));
    }

    @Override
    public void restart() {
        TestCluster.killTasks();
    }

    @Override
    public Map<Long, Trend> trending() {
        Map<Long, Trend> trends = new HashMap<>();
        newest(Topic.TRENDING)
                .forEach((key, value) -> trends.put(Long.parseLong(key), read(() -> TopicCodec.trend(value))));
        return trends;
    }

    @Override
    public Map<HourlyKey, Long> hourly() {
        Map<HourlyKey, Long> counts = new HashMap<>();
        newest(Topic.HOURLY).values().forEach(value -> {
            var count = read(() -> HourlyCount.parseFrom(value));
            Instant hour = Instant.EPOCH.plus(count.getHour(), ChronoUnit.MICROS);
            counts.put(new HourlyKey(hour, count.getVariant(), count.getList(), count.getMeasure()), count.getTimes());
        });
        return counts;
    }

    @Override
    public Map<String, Long> counts(long personId) {
        byte[] state = state(Topic.COUNTERS, personId);
        return read(() -> PersonCounts.parseFrom(state)).getOfTypeMap();
    }

    @Override
    public Map<Long, List<Long>> passedOver(long personId) {
        return LoopDriver.passedOver(state(Topic.PASSED_OVER, personId));
    }

    private byte[] state(Topic topic, long personId) {
        return newest(topic).getOrDefault(Long.toString(personId), new byte[0]);
    }

    @Override
    public long deadLetters() {
        return letters().filter(letter -> !letter.startsWith(MARK)).count();
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

    @Override
    public void close() {
        outlet.close();
        TestCluster.cancel(job);
    }

    /** Reads a message. */
    @FunctionalInterface
    private interface Reader<T> {
        T read() throws InvalidProtocolBufferException;
    }
}
