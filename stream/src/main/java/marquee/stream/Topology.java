package marquee.stream;

import java.time.Duration;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.Topic;
import marquee.events.machines.Lateness;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.TrendChange;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.TransactionNamingStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What flows where: events from their topic, by person through the machines, what these make of them through the sums into
 * topics of their own; events that are new, and the sums of hours, into stores, where there are some. Everything has a name
 * that checkpoints know it by.
 */
final class Topology {

    private static final Duration IDLE = Duration.ofMinutes(1);

    /** As long as a broker allows unless it is told otherwise; a checkpoint and a restart have to fit in. */
    private static final Duration TRANSACTION = Duration.ofMinutes(15);

    private final KafkaBroker broker;
    private final Stores stores;

    Topology(KafkaBroker broker, Stores stores) {
        this.broker = broker;
        this.stores = stores;
    }

    void build(StreamExecutionEnvironment flink) {
        DataStream<Incoming> all =
                flink.fromSource(source(), watermarks(), "events").uid("events");
        DataStream<Incoming> events = all.filter(Incoming::isEvent).uid("readable");
        SingleOutputStreamOperator<byte[]> handled = events.filter(Incoming::hasKey)
                .uid("with-key")
                .keyBy(Incoming::key)
                .process(new PersonMachines())
                .name("machines")
                .uid("machines");
        DataStream<TopicEntry> unreadable = all.filter(incoming -> !incoming.isEvent())
                .uid("unreadable")
                .map(Incoming::deadLetter)
                .uid("unreadable-letters");

        sink(Topic.TRENDING, trends(handled));
        DataStream<TopicEntry> hourly = counts(handled);
        sink(Topic.HOURLY, hourly);
        sink(Topic.COUNTERS, states(Topic.COUNTERS, handled));
        sink(Topic.PASSED_OVER, states(Topic.PASSED_OVER, handled));
        sink(Topic.DEAD_LETTERS, unreadable.union(handled.getSideOutput(PersonMachines.DEAD)));
        stores.hourly()
                .ifPresent(opener -> hourly.sinkTo(new HourlySink(opener))
                        .name("hourly-store")
                        .uid("hourly-store"));
        stores.events()
                .ifPresent(opener -> events.filter(event -> !event.hasKey())
                        .uid("without-key")
                        .map(Incoming::bytes)
                        .uid("bytes-without-key")
                        .union(handled)
                        .sinkTo(new StoreSink(opener))
                        .name("store")
                        .uid("store"));
    }

    private static DataStream<TopicEntry> trends(SingleOutputStreamOperator<byte[]> handled) {
        return newest(
                "newest-trends",
                handled.getSideOutput(PersonMachines.TRENDS)
                        .keyBy(TrendChange::movieId)
                        .process(new TrendSums())
                        .name("trends")
                        .uid("trends"));
    }

    private static DataStream<TopicEntry> counts(SingleOutputStreamOperator<byte[]> handled) {
        return newest(
                "newest-counts",
                handled.getSideOutput(PersonMachines.COUNTS)
                        .keyBy(Counted::key)
                        .process(new HourlySums())
                        .name("counts")
                        .uid("counts"));
    }

    /** A machine's states stand in the topic of its name. */
    private static DataStream<TopicEntry> states(Topic topic, SingleOutputStreamOperator<byte[]> handled) {
        return newest("newest-" + topic.tag(), handled.getSideOutput(PersonMachines.states(topic.tag())));
    }

    private static DataStream<TopicEntry> newest(String name, DataStream<TopicEntry> entries) {
        return entries.transform(name, TypeInformation.of(TopicEntry.class), new NewestAtCheckpoint.Factory())
                .uid(name);
    }

    private void sink(Topic topic, DataStream<TopicEntry> entries) {
        String name = broker.name(topic);
        entries.sinkTo(KafkaSink.<TopicEntry>builder()
                        .setBootstrapServers(broker.servers())
                        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                        .setTransactionalIdPrefix(name + "-stream")
                        .setTransactionNamingStrategy(TransactionNamingStrategy.POOLING)
                        .setProperty("transaction.timeout.ms", Long.toString(TRANSACTION.toMillis()))
                        .setRecordSerializer(new EntrySerializer(name))
                        .build())
                .name(topic.tag())
                .uid("into-" + topic.tag());
    }

    private KafkaSource<Incoming> source() {
        return KafkaSource.<Incoming>builder()
                .setBootstrapServers(broker.servers())
                .setTopics(broker.name(Topic.EVENTS))
                .setGroupId(broker.streamGroup())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setProperty("isolation.level", "read_committed")
                .setDeserializer(new Incoming.Reader())
                .build();
    }

    private static WatermarkStrategy<Incoming> watermarks() {
        return WatermarkStrategy.<Incoming>forBoundedOutOfOrderness(Lateness.USUAL_DELAY)
                .withTimestampAssigner((incoming, arrived) -> incoming.at())
                .withIdleness(IDLE);
    }
}
