package marquee.backend.erasures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.clickhouse.ClickHouse;
import marquee.events.clickhouse.ClickHouseEngine;
import marquee.events.clickhouse.ClickHouseInteractionStore;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.TestBroker;
import marquee.events.kafka.Topic;
import marquee.events.schema.EventCodec;
import marquee.events.store.InteractionStore.Trace;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Somebody leaves a service that has a ClickHouse or a broker beside its database. */
class ForgottenInOtherStoresTest {

    private static final String EVERY = "200ms";
    private static final long PERSON = 9;

    @Test
    void clickhouse_keeps_that_they_were_erased_and_nothing_else() {
        ClickHouse server = ClickHouseEngine.fresh();
        String url = "http://" + server.host() + ":" + server.port() + "/" + server.database();
        Map<String, Object> settings = Map.of(
                "marquee.clickhouse.url", url,
                "marquee.clickhouse.user", server.user(),
                "marquee.clickhouse.password", server.password(),
                "marquee.clickhouse.every", EVERY,
                "marquee.erasures.every", EVERY);
        try (var world = World.start(settings, "INSERT INTO data_set (hash, name) VALUES ('h', 'some')");
                var store = ClickHouseInteractionStore.open(server)) {
            world.api().rate(PERSON, 40, 5);
            world.api().rate(10, 40, 5);
            Await.until(
                    "the copy",
                    () -> store.trace(PERSON).events() == 1 && store.trace(10).events() == 1);

            String erasure = erased(world);
            Await.until(
                    "the erasure",
                    () -> said(world, erasure, "clickhouse")
                            .path("state")
                            .asString()
                            .equals("done"));

            assertThat(store.trace(PERSON)).isEqualTo(new Trace(true, 0));
            assertThat(store.trace(10)).isEqualTo(new Trace(false, 1));
        }
    }

    @Test
    void topics_are_waited_for_as_long_as_they_keep_records_and_what_comes_late_is_kept_nowhere() {
        KafkaBroker broker = TestBroker.withTopics(2);
        Map<String, Object> settings = Map.of(
                "marquee.kafka.servers",
                broker.servers(),
                "marquee.kafka.prefix",
                broker.prefix(),
                "marquee.clock.simulated",
                true,
                "marquee.erasures.every",
                EVERY);
        try (var world = World.start(settings)) {
            String erasure = erased(world);
            Await.until(
                    "events",
                    () -> said(world, erasure, "events")
                            .path("state")
                            .asString()
                            .equals("done"));
            assertThat(said(world, erasure, "broker").path("says").asString()).contains("topics keep records until");

            late(broker);
            Await.until("what came late", () -> world.metric("marquee_inbound_events_total{outcome=\"erased\"}") == 1);
            assertThat(TestBroker.records(broker, Topic.DEAD_LETTERS)).isEmpty();

            Instant now = Instant.parse(
                    world.api().get("/api/admin/clock/").path("now").asString());
            String later = now.plus(Topic.forgetsPeopleWithin()).plusSeconds(60).toString();
            world.api().put("/api/admin/clock/", Map.of("now", later), 200);
            Await.until(
                    "the end of the topics",
                    () -> said(world, erasure, "broker")
                            .path("state")
                            .asString()
                            .equals("done"));
        }
    }

    /** Another product tells of somebody who has left. */
    private static void late(KafkaBroker broker) {
        Event event = Event.by(PERSON, Instant.now(), new Action.Rated(50, new Stars(4)));
        TestBroker.send(
                broker,
                List.of(TestBroker.record(broker, Topic.INBOUND, Long.toString(PERSON), EventCodec.encode(event))));
    }

    private static String erased(World world) {
        var answer = world.http()
                .delete()
                .uri("/api/users/" + PERSON + "/")
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody(JsonNode.class)
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody())
                .path("erasure_id")
                .asString();
    }

    private static JsonNode said(World world, String erasure, String store) {
        return world.api()
                .get("/api/erasures/" + erasure + "/")
                .path("stores")
                .valueStream()
                .filter(one -> one.path("store").asString().equals(store))
                .findFirst()
                .orElseThrow();
    }
}
