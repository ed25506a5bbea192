package marquee.backend.kafka;

import static marquee.events.kafka.TestBroker.record;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.catalog.Stars;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.events.kafka.KafkaBroker;
import marquee.events.kafka.TestBroker;
import marquee.events.kafka.Topic;
import marquee.events.kafka.TopicCodec;
import marquee.events.machines.PassedOver;
import marquee.events.machines.Trend;
import marquee.events.machines.TrendWeight;
import marquee.events.schema.EventCodec;
import marquee.events.schema.UnreadableEventException;
import marquee.events.wire.TopicWire.DeadLetter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service beside a real broker. */
class KafkaTest {

    private static final KafkaBroker BROKER = TestBroker.withTopics(2);

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.kafka.servers", BROKER.servers(), "marquee.kafka.prefix", BROKER.prefix()));
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void what_people_do_goes_to_the_broker_and_is_not_handled_here() {
        api.post("/api/users/1/rate/", Map.of("tmdb_id", 40, "rating", 5), 200);
        api.post(
                "/api/events/",
                Map.of("event_id", UUID.randomUUID().toString(), "type", "clicked", "user_id", 1, "tmdb_id", 41),
                202);
        world.settle();

        assertThat(relayed(1).map(Event::action))
                .containsExactly(
                        new Action.Rated(40, new Stars(5)),
                        new Action.Clicked(41, Optional.empty(), OptionalInt.empty()));
        assertThat(world.count("SELECT count(*) FROM events")).isZero();
        assertThat(world.count("SELECT count(*) FROM trending WHERE tmdb_id = 40"))
                .isZero();
    }

    @Test
    void what_waits_for_the_stream_is_a_metric() {
        api.rate(11, 50, 4);
        Await.until("what waits for the stream", () -> world.metric("marquee_stream_behind") > 0);
    }

    @Test
    void trending_is_what_the_topic_says_as_far_as_the_catalogue_has_it() {
        var trend = new Trend(TrendWeight.at(Instant.now()).multiply(BigInteger.valueOf(1_000)), 1_000);
        TestBroker.send(
                BROKER,
                List.of(
                        record(BROKER, Topic.TRENDING, "117", TopicCodec.trend(trend)),
                        record(BROKER, Topic.TRENDING, "999999", TopicCodec.trend(trend))));

        Await.until("movie that trends", () -> firstOfTrending() == 117);

        TestBroker.send(BROKER, List.of(record(BROKER, Topic.TRENDING, "117", null)));
        Await.until("end of the trend", () -> firstOfTrending() != 117);
    }

    @Test
    void what_somebody_passed_over_is_copied_to_where_lists_read_what_fades() {
        var machine = new PassedOver();
        var shown = new Action.Exposed(
                "a", "for_you", Optional.empty(), "control", "two_tower", List.of(new Shown(50, 1, 1)));
        byte[] state =
                machine.apply(machine.start(), told(9, shown), output -> {}).toByteArray();
        TestBroker.send(
                BROKER,
                List.of(
                        record(BROKER, Topic.PASSED_OVER, "9", new byte[0]),
                        record(BROKER, Topic.PASSED_OVER, "9", state)));
        Await.until("state of the stream", () -> world.count(statesOf(9) + hex(state)) == 1);

        TestBroker.send(BROKER, List.of(record(BROKER, Topic.PASSED_OVER, "9", null)));
        Await.until("end of the state", () -> world.count(statesOf(9)) == 0);
    }

    private static String statesOf(long person) {
        return "SELECT count(*) FROM machine_states WHERE machine = 'passed-over' AND key = '" + person + "'";
    }

    private static String hex(byte[] state) {
        return " AND encode(state, 'hex') = '" + HexFormat.of().formatHex(state) + "'";
    }

    @Test
    void what_other_products_tell_is_taken_as_by_our_own_doors() {
        Event rated = told(5, new Action.Rated(50, new Stars(2.5)));
        tell(rated, rated, told(5, new Action.Played(51, Optional.empty(), OptionalInt.of(60))));

        Await.until("events of another product", () -> relayed(5).distinct().count() == 2);
        JsonNode ratings = api.get("/api/users/5/ratings/?limit=1");
        assertThat(ratings.path("items").path(0).path("movie").path("tmdb_id").asLong())
                .isEqualTo(50);
        assertThat(ratings.path("items").path(0).path("rating").asDouble()).isEqualTo(2.5);
        assertThat(relayed(5).distinct().map(Event::action))
                .containsExactly(
                        new Action.Rated(50, new Stars(2.5)),
                        new Action.Played(51, Optional.empty(), OptionalInt.of(60)));
    }

    @Test
    void a_rating_that_is_told_late_does_not_overtake_one_that_was_given_later() {
        api.rate(7, 50, 4);
        tell(
                new Event(
                        UUID.randomUUID(),
                        OptionalLong.of(7),
                        Instant.now().minusSeconds(3_600),
                        new Action.Rated(50, new Stars(1))),
                told(7, new Action.Clicked(52, Optional.empty(), OptionalInt.empty())));

        Await.until("event behind it", () -> relayed(7).anyMatch(event -> event.action() instanceof Action.Clicked));
        assertThat(api.get("/api/users/7/ratings/50/").path("rating").asDouble())
                .isEqualTo(4);
    }

    @Test
    void what_is_never_taken_is_put_aside_with_its_cause_and_holds_nothing_up() {
        TestBroker.send(BROKER, List.of(record(BROKER, Topic.INBOUND, "6", new byte[] {1, 2, 3})));
        tell(
                told(6_666_666, new Action.Rated(50, new Stars(4))),
                told(6, new Action.Played(999_999, Optional.empty(), OptionalInt.empty())),
                told(6, new Action.Played(51, Optional.of("\u0000"), OptionalInt.empty())),
                told(6, new Action.Erased()),
                new Event(
                        UUID.randomUUID(),
                        OptionalLong.of(6),
                        Instant.parse("2020-01-01T00:00:00Z"),
                        new Action.RecommendationRequested("trending", Optional.empty())),
                told(6, new Action.Clicked(52, Optional.empty(), OptionalInt.empty())));

        Await.until("event behind them", () -> relayed(6).findAny().isPresent());
        Await.until("dead letters", () -> causes().size() == 6);
        assertThat(causes())
                .anySatisfy(cause -> assertThat(cause).contains("broken bytes"))
                .anySatisfy(cause -> assertThat(cause).contains("no user with id 6666666"))
                .anySatisfy(cause -> assertThat(cause).contains("no movie with tmdb_id 999999"))
                .anySatisfy(cause -> assertThat(cause).contains("recommendationId"))
                .anySatisfy(cause -> assertThat(cause).contains("\"erased\" is not taken"))
                .anySatisfy(cause -> assertThat(cause).contains("days ago"));
        api.get("/api/users/6/");

        tell(told(8, new Action.Clicked(52, Optional.empty(), OptionalInt.empty())));
        Await.until("event that comes later", () -> relayed(8).findAny().isPresent());
        assertThat(relayed(6)).as("what was taken is not taken again").hasSize(1);
        assertThat(causes()).hasSize(6);
    }

    private static long firstOfTrending() {
        return api.get("/api/recommendations/trending/?limit=1")
                .path("items")
                .path(0)
                .path("movie")
                .path("tmdb_id")
                .asLong();
    }

    private static Event told(long person, Action action) {
        return Event.by(person, Instant.now(), action);
    }

    private static void tell(Event... events) {
        TestBroker.send(
                BROKER,
                Arrays.stream(events)
                        .map(event -> record(BROKER, Topic.INBOUND, "6", EventCodec.encode(event)))
                        .toList());
    }

    private static Stream<Event> relayed(long person) {
        return TestBroker.records(BROKER, Topic.EVENTS).stream()
                .map(record -> event(record.value()))
                .filter(event -> event.personId().equals(OptionalLong.of(person)));
    }

    private static Event event(byte[] bytes) {
        try {
            return EventCodec.decode(bytes);
        } catch (UnreadableEventException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> causes() {
        return TestBroker.records(BROKER, Topic.DEAD_LETTERS).stream()
                .map(record -> {
                    try {
                        return DeadLetter.parseFrom(record.value()).getCause();
                    } catch (InvalidProtocolBufferException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }
}
