package marquee.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.EventSamples;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.clickhouse.ClickHouseHourlyCounts;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.loop.EventScripts;
import marquee.events.loop.LoopDriver;
import org.junit.jupiter.api.Test;

/** The scripts through a real broker and a Flink cluster, both in this process. */
class FlinkLoopTest extends EventScripts {

    private static final Instant NOON = Instant.parse("2025-11-26T12:00:00Z");
    private static final Duration HALF_A_MINUTE_AND_A_LITTLE = Duration.ofSeconds(35);

    @Override
    protected LoopDriver driver() {
        return new FlinkDriver();
    }

    @Test
    void a_burst_of_likes_is_in_the_topic_of_trends_within_half_a_minute() throws Exception {
        var like = new Action.Rated(862, new Stars(5));
        try (var burst = new FlinkDriver(StreamOptions.USUAL_PAUSE)) {
            burst.send(LongStream.rangeClosed(1, 100)
                    .mapToObj(person -> Event.by(person, Instant.now(), like))
                    .toList());
            await(() -> !burst.trending().isEmpty());
            assertThat(burst.trending())
                    .hasEntrySatisfying(
                            862L, trend -> assertThat(trend.people()).isEqualTo(100));
        }
    }

    private static void await(BooleanSupplier isSo) throws InterruptedException {
        Instant end = Instant.now().plus(HALF_A_MINUTE_AND_A_LITTLE);
        while (!isSo.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
    }

    @Test
    void a_job_that_begins_anew_goes_on_from_its_newest_checkpoint() {
        var like = new Action.Rated(862, new Stars(5));
        Event first = Event.by(1, NOON, like);
        try (var flink = new FlinkDriver()) {
            flink.send(List.of(first));
            flink.settle();
            flink.beginAnew();
            flink.send(List.of(first, Event.by(2, NOON, like)));
            flink.settle();

            assertThat(flink.trending())
                    .hasEntrySatisfying(
                            862L, trend -> assertThat(trend.people()).isEqualTo(2));
            assertThat(flink.counts(1)).containsOnly(Map.entry("rated", 1L));
        }
    }

    @Test
    void what_comes_behind_the_watermark_is_counted_for_prometheus_and_handled_like_all_others() throws Exception {
        var like = new Action.Rated(862, new Stars(5));
        Instant now = Instant.now();
        try (var flink = new FlinkDriver()) {
            flink.send(List.of(Event.by(1, now, like)));
            flink.settle();
            await(() -> flink.metric("currentInputWatermark") > 0);
            flink.send(List.of(Event.by(2, now.minusSeconds(3_600), like), Event.by(3, now, like)));
            flink.settle();

            await(() -> flink.metric("lateEvents") > 0);
            assertThat(flink.metric("lateEvents")).isEqualTo(1);
            assertThat(flink.trending())
                    .hasEntrySatisfying(
                            862L, trend -> assertThat(trend.people()).isEqualTo(3));
        }
    }

    @Test
    void events_and_the_sums_of_hours_are_in_clickhouse_once_whatever_is_killed() {
        ClickHouse server = ClickHouseEngine.fresh();
        String address = "http://" + server.host() + ":" + server.port() + "/" + server.database();
        Event first = EventSamples.of(EventType.EXPOSED);
        Event second = Event.by(2, first.at().plusSeconds(1), new Action.Rated(862, new Stars(5)));
        try (var flink = new FlinkDriver(Stores.clickHouse(address, server.user(), server.password()));
                var store = ClickHouseInteractionStore.open(server);
                var hours = ClickHouseHourlyCounts.open(server)) {
            flink.send(List.of(first, first));
            flink.settle();
            flink.restart();
            flink.send(List.of(second, first));
            flink.settle();

            var kept = new ArrayList<Event>();
            store.read(store.watermark(), Set.of(EventType.values()), kept::add);
            assertThat(kept).containsExactly(first, second);
            assertThat(hours.read()).isNotEmpty().isEqualTo(flink.hourly());
        }
    }
}
