package marquee.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.Backend;
import marquee.backend.World;
import marquee.backend.WorldTable;
import marquee.ranking.Ranker;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.PersonHistory.Beyond;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.neighbours.NeighboursBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** Lists by what a release brings for the second stage: it knows the movies up to 60, and who is like whom. */
@ExtendWith(OutputCaptureExtension.class)
class BySecondStageTest {

    private static final String SIMILAR = "/api/recommendations/similar/?tmdb_id=";
    private static final int KNOWN = 60;

    private static final OrderForTests RANKER = new OrderForTests();

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start();
        api = world.api();
        world.secondStages.put("2", stage().rankedBy(RANKER));
        world.content("2", KNOWN);
        world.publish("2");
        Await.until(
                "release 2", () -> api.forYou(1, 1).path("release").asString().equals("2"));
        Await.until("its texts", () -> Api.ids(api.get(SIMILAR + "61&limit=3")).contains(64L));
    }

    @AfterEach
    void mend() {
        RANKER.order = OrderForTests.NOBODYS;
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void begins_with_what_the_release_found_and_goes_on_with_what_lies_near() {
        JsonNode answer = api.get(SIMILAR + "7&limit=10");

        assertThat(Api.ids(answer))
                .startsWith(50L, 3L)
                .hasSize(10)
                .doesNotContain(7L)
                .doesNotHaveDuplicates();
        assertThat(answer.path("strategy").asString()).isEqualTo("similar");
        assertThat(answer.path("degraded").asBoolean()).isFalse();
        assertThat(answer.path("items")
                        .valueStream()
                        .map(item -> item.path("reason").path("code").asString()))
                .containsOnly("similar_to");
    }

    @Test
    void what_was_found_before_the_texts_of_the_release_were_open_is_not_kept() {
        try (World late = World.start(Map.of("marquee.serving.refresh", "200ms"))) {
            late.secondStages.put("2", stage());
            late.publish("2");
            Await.until(
                    "release 2",
                    () -> late.api().forYou(1, 1).path("release").asString().equals("2"));
            assertThat(Api.ids(late.api().get(SIMILAR + "61&limit=3"))).doesNotContain(64L);

            late.content("2", KNOWN);

            Await.until(
                    "its texts",
                    () -> Api.ids(late.api().get(SIMILAR + "61&limit=3")).contains(64L));
        }
    }

    @Test
    void leaves_out_what_the_person_rated() {
        api.rate(2, 50, 4);

        assertThat(Api.ids(api.get(SIMILAR + "7&limit=10&user_id=2")))
                .startsWith(3L)
                .doesNotContain(50L);
    }

    @Test
    void what_was_passed_over_yesterday_fades_until_it_is_chosen_and_what_is_being_looked_at_stays() {
        List<Long> before = Api.ids(api.forYou(5, 10));
        show(5, before, Instant.now());
        assertThat(Api.ids(api.forYou(5, 10))).isEqualTo(before);

        show(5, before.subList(0, 3), Instant.now().minus(Duration.ofDays(1)));
        assertThat(Api.ids(api.forYou(5, 10))).doesNotContainAnyElementsOf(before.subList(0, 3));
        assertThat(Api.ids(api.forYou(5, 100))).containsAll(before.subList(0, 3));

        tell(Map.of("type", "clicked", "user_id", 5, "tmdb_id", before.getFirst()));
        assertThat(Api.ids(api.forYou(5, 10)))
                .contains(before.getFirst())
                .doesNotContainAnyElementsOf(before.subList(1, 3));
    }

    private static void show(long person, List<Long> movies, Instant at) {
        var shown = movies.stream()
                .map(movie -> Map.of("tmdb_id", movie, "position", 1))
                .toList();
        tell(Map.of(
                "type", "exposed",
                "user_id", person,
                "at", at.toString(),
                "recommendation_id", "an-answer",
                "list", "for_you",
                "strategy", "two_tower",
                "shown", shown));
    }

    private static void tell(Map<String, Object> event) {
        Map<String, Object> told = new HashMap<>(event);
        told.put("event_id", UUID.randomUUID().toString());
        api.post("/api/events/", told, 202);
        world.settle();
    }

    @Test
    void pages_show_every_movie_once() {
        assertThat(api.allIds(SIMILAR + "7&limit=25")).doesNotHaveDuplicates().hasSize(119);
    }

    @Test
    void a_movie_that_the_release_does_not_know_has_relatives_of_its_own_genre() {
        assertThat(Api.ids(api.get(SIMILAR + "100&limit=10")))
                .hasSize(10)
                .allMatch(id -> World.genre(id).equals(World.genre(100)));
    }

    @Test
    void a_movie_that_the_release_does_not_know_begins_with_those_that_are_about_the_same() {
        assertThat(Api.ids(api.get(SIMILAR + "61&limit=3"))).containsExactlyInAnyOrder(55L, 58L, 64L);
    }

    @Test
    void a_movie_that_the_release_knows_meets_those_it_does_not_know_that_are_about_the_same() {
        assertThat(Api.ids(api.get(SIMILAR + "58&limit=3"))).contains(61L, 64L);
    }

    @Test
    void while_the_index_is_away_a_movie_has_relatives_among_those_that_are_remembered() {
        world.awaitMemory();
        world.vectors.down.set(true);
        try {
            JsonNode answer = api.get(SIMILAR + "103&limit=10");

            assertThat(Api.ids(answer))
                    .hasSize(10)
                    .allMatch(id -> World.genre(id).equals(World.genre(103)));
            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(answer.path("strategy").asString()).isEqualTo("similar");
        } finally {
            world.vectors.down.set(false);
        }
    }

    @Test
    void because_you_watched_shows_the_same_relatives() {
        long id = api.post("/api/users/cold_start/", Map.of("ratings", List.of(Map.of("tmdb_id", 7, "rating", 5))), 201)
                .path("id")
                .asLong();

        JsonNode rows = api.get("/api/recommendations/because-you-watched/?limit=5&user_id=" + id);

        assertThat(Api.ids(rows.path("items").get(0))).startsWith(50L, 3L);
    }

    @Test
    void the_ranker_orders_what_the_towers_found() {
        List<Long> byTowers = Api.ids(api.forYou(5, 20));
        RANKER.order = OrderForTests.BACKWARDS;

        JsonNode answer = api.forYou(5, 20);

        assertThat(Api.ids(answer)).hasSize(20).isNotEqualTo(byTowers);
        assertThat(answer.path("degraded").asBoolean()).isFalse();
    }

    @Test
    void what_is_made_of_a_history_is_kept_until_the_person_rates_again() {
        api.forYou(14, 20);
        PersonHistory first = RANKER.asked;

        api.forYou(14, 10);
        assertThat(RANKER.asked).isSameAs(first);

        api.rate(14, 1, 5);
        api.forYou(14, 20);
        assertThat(RANKER.asked.size()).isEqualTo(first.size() + 1);
        assertThat(RANKER.asked.rows()).endsWith(stageRow(1));

        api.forYou(17, 20);
        assertThat(RANKER.asked.rows()).isNotEqualTo(first.rows());
    }

    @Test
    void of_movies_that_the_release_does_not_know_kind_and_year_count_too() {
        long id = api.post(
                        "/api/users/cold_start/", Map.of("ratings", List.of(Map.of("tmdb_id", 100, "rating", 5))), 201)
                .path("id")
                .asLong();

        api.forYou(id, 20);

        assertThat(RANKER.asked.rows()).isEmpty();
        assertThat(RANKER.asked.beyond())
                .containsExactly(new Beyond(new MovieTraits(genreBit(100), 1980 + 100 % 40, 0, 0), 5));
        assertThat(RANKER.candidates)
                .filteredOn(one -> one.movieId() > KNOWN)
                .isNotEmpty()
                .allMatch(one -> one.traits().year() == 1980 + one.movieId() % 40)
                .allMatch(one -> one.traits().genres() == genreBit(one.movieId()));
    }

    private static long genreBit(long movie) {
        return WorldTable.upTo(KNOWN).bits(List.of(World.genre(movie)));
    }

    @Test
    void while_the_ranker_is_late_lists_have_the_towers_order_say_so_and_no_timer_computes_them() {
        List<Long> byTowers = Api.ids(api.forYou(8, 20));
        RANKER.order = OrderForTests.NEVER;
        try (Backend hurried = World.ready(world.starting(Map.of("marquee.second-stage.deadline", "100ms")))) {
            Api its = new Api(World.http(hurried));

            JsonNode answer = its.forYou(8, 20);

            assertThat(Api.ids(answer)).isEqualTo(byTowers);
            assertThat(answer.path("strategy").asString()).isEqualTo("two_tower");
            assertThat(answer.path("degraded").asBoolean()).isTrue();
            assertThat(World.metrics(hurried))
                    .contains("marquee_answers_total{cause=\"ranker\",degraded=\"true\",strategy=\"two_tower\"}")
                    .contains("marquee_second_stage_seconds_count{outcome=\"late\"}");
            assertThat(RANKER.threads).isNotEmpty().allMatch(thread -> thread.startsWith("computing"));

            RANKER.order = OrderForTests.BACKWARDS;
            Await.until(
                    "the ranker's order",
                    () -> !its.forYou(8, 20).path("degraded").asBoolean());
            assertThat(Api.ids(its.forYou(8, 20))).isNotEqualTo(byTowers);
        }
    }

    @Test
    void a_ranker_that_fails_costs_its_order_alone_and_is_an_error_in_the_log(CapturedOutput output) {
        List<Long> byTowers = Api.ids(api.forYou(11, 20));
        RANKER.order = OrderForTests.BROKEN;

        JsonNode answer = api.forYou(11, 20);

        assertThat(Api.ids(answer)).isEqualTo(byTowers);
        assertThat(answer.path("degraded").asBoolean()).isTrue();
        assertThat(world.metrics()).contains("marquee_second_stage_seconds_count{outcome=\"failed\"}");
        assertThat(output.toString().lines())
                .anyMatch(line -> line.contains("ERROR") && line.contains("second stage failed"));
        assertThat(output.toString()).contains("broken for this test");
    }

    private static int stageRow(long movie) {
        return WorldTable.upTo(KNOWN).row(movie);
    }

    /** Like movie 7 are 50 and 3, and nothing is like any other. */
    private static SecondStage stage() {
        MovieTable table = WorldTable.upTo(KNOWN);
        var none = new NeighboursBuilder();
        var related = new NeighboursBuilder();
        for (int row = 0; row < KNOWN; row++) {
            none.add(new int[0], new float[0]);
            related.add(
                    table.movieId(row) == 7 ? new int[] {table.row(50), table.row(3)} : new int[0],
                    table.movieId(row) == 7 ? new float[] {9, 8} : new float[0]);
        }
        return new SecondStage(
                table, Optional.of(new NeighbourTable(none.build(), none.build(), related.build())), Optional.empty());
    }

    /** A ranker that does what a test wants of it. */
    private static final class OrderForTests implements Ranker {

        static final UnaryOperator<List<Scored>> NOBODYS = candidates -> candidates;
        static final UnaryOperator<List<Scored>> BACKWARDS = candidates -> IntStream.range(0, candidates.size())
                .mapToObj(place -> candidates
                        .get(candidates.size() - 1 - place)
                        .with(candidates.get(place).score()))
                .toList();
        static final UnaryOperator<List<Scored>> NEVER = candidates -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return candidates;
        };
        static final UnaryOperator<List<Scored>> BROKEN = candidates -> {
            throw new IllegalStateException("The ranker is broken for this test.");
        };

        final Set<String> threads = ConcurrentHashMap.newKeySet();
        volatile UnaryOperator<List<Scored>> order = NOBODYS;
        volatile List<Scored> candidates = List.of();
        volatile PersonHistory asked = new PersonHistory(new int[0], new float[0], new long[0], List.of());

        @Override
        public boolean knows(PersonHistory person) {
            threads.add(Thread.currentThread().getName());
            return true;
        }

        @Override
        public List<Scored> order(List<Scored> byTowers, Wanted wanted) {
            asked = wanted.person();
            candidates = byTowers;
            return order.apply(byTowers);
        }
    }
}
