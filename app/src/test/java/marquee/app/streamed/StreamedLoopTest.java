package marquee.app.streamed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.events.Event;
import marquee.events.EventType;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.TestBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole loop grown up: a service over HTTP, its outbox, a broker, the stream in a process of its own, and ClickHouse. */
class StreamedLoopTest {

    private static final int PARTITIONS = 2;
    private static final long MOVIE = 118;
    private static final Duration STARTED_WITHIN = Duration.ofMinutes(2);
    private static final Duration HALF_A_MINUTE_AND_A_LITTLE = Duration.ofSeconds(35);

    @Test
    void what_people_do_trends_within_half_a_minute_and_is_in_clickhouse_once(@TempDir Path folder) throws Exception {
        KafkaBroker broker = KafkaBroker.at(TestBroker.fresh().servers());
        TestBroker.makeTopics(broker, PARTITIONS);
        ClickHouse store = ClickHouseEngine.fresh();
        try (var stream = StreamProcess.start(broker, store, folder);
                var world = World.start(Map.of("marquee.kafka.servers", broker.servers()))) {
            Await.until("checkpoint of the stream; " + stream, STARTED_WITHIN, stream::hasCheckpoint);
            Api api = world.api();
            Map<String, Object> clicks = Map.of("events", clicks());

            api.post("/api/events/", clicks, 202);
            api.post("/api/events/", clicks, 202);
            LongStream.rangeClosed(11, 20).forEach(person -> api.rate(person, MOVIE, 5));

            Await.until(
                    "movie that trends; " + stream, HALF_A_MINUTE_AND_A_LITTLE, () -> firstOfTrending(api) == MOVIE);
            Await.until("twenty events in ClickHouse", () -> kept(store).size() == 20);
            assertThat(kept(store)).extracting(Event::id).doesNotHaveDuplicates();
            assertThat(kept(store)).extracting(Event::type).containsOnly(EventType.CLICKED, EventType.RATED);
        }
    }

    private static List<Map<String, Object>> clicks() {
        return LongStream.rangeClosed(1, 10)
                .mapToObj(person -> Map.<String, Object>of(
                        "event_id",
                        UUID.randomUUID().toString(),
                        "type",
                        "clicked",
                        "user_id",
                        person,
                        "tmdb_id",
                        MOVIE))
                .toList();
    }

    private static long firstOfTrending(Api api) {
        return Api.ids(api.get("/api/recommendations/trending/?limit=1")).getFirst();
    }

    private static List<Event> kept(ClickHouse server) {
        List<Event> kept = new ArrayList<>();
        try (var store = ClickHouseInteractionStore.open(server)) {
            store.read(store.watermark(), Set.of(EventType.values()), kept::add);
        }
        return kept;
    }
}
