package marquee.stream;

import static marquee.events.kafka.TestBroker.record;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import marquee.events.Event;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.KafkaOutlet;
import marquee.events.kafka.TestBroker;
import marquee.events.kafka.Topic;
import marquee.events.kafka.TopicSums;
import marquee.events.loop.LoopDriver;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.schema.EventCodec;
import org.apache.flink.api.common.JobID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The grown-up driver: a broker, and the job in a Flink cluster within this process. Checkpoints are taken when it settles. */
final class FlinkDriver implements LoopDriver {

    private static final int PARTITIONS = 2;
    private static final String MARK = "mark ";
    private static final Duration NEVER = Duration.ofDays(1);

    private final KafkaBroker broker = TestBroker.withTopics(PARTITIONS);
    private final TopicSums sums = new TopicSums(broker);
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
                broker, Optional.of(TestCluster.folder("checkpoints").toString()), every, stores, OptionalInt.empty());
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
        } while (sums.letters().filter(mark::equals).count() < PARTITIONS);
        TestCluster.checkpoint(job);
    }

    @Override
    public void restart() {
        TestCluster.killTasks();
    }

    @Override
    public Map<Long, Trend> trending() {
        return sums.trending();
    }

    @Override
    public Map<HourlyKey, Long> hourly() {
        return sums.hourly();
    }

    @Override
    public Map<String, Long> counts(long personId) {
        return sums.counts().getOrDefault(personId, Map.of());
    }

    @Override
    public Map<Long, List<Long>> passedOver(long personId) {
        return sums.passedOver(personId);
    }

    @Override
    public long deadLetters() {
        return sums.letters().filter(letter -> !letter.startsWith(MARK)).count();
    }

    /** What a metric of the machines says at this job. */
    double metric(String name) {
        return TestCluster.metric(job, "flink_taskmanager_job_task_operator_" + name, "machines");
    }

    @Override
    public void close() {
        outlet.close();
        TestCluster.cancel(job);
    }
}
