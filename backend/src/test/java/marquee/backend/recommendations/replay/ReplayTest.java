package marquee.backend.recommendations.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.WorldTable;
import marquee.backend.releases.RegisteredReleases;
import marquee.ranking.SecondStage;
import marquee.registry.Decision;
import marquee.registry.ReleaseRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Release 1, with a second stage, is live; people are answered, and much happens before somebody asks why. */
class ReplayTest {

    private static final Decision TEST = Decision.of("a test", "to see");
    private static final long PERSON = 5;

    private final World world = World.start(Map.of(
            "marquee.clock.simulated",
            true,
            "marquee.answers.tidy-every",
            "100ms",
            "marquee.serving.refresh",
            "100ms",
            "marquee.exploration.share",
            0.5));
    private final Api api = world.api();
    private final ReleaseRegistry registry = new ReleaseRegistry(world.postgres);

    @BeforeEach
    void begin() {
        for (String release : List.of("1", "2", "3")) {
            world.secondStages.put(
                    release, new SecondStage(WorldTable.upTo(World.MOVIES), Optional.empty(), Optional.empty()));
            world.publish(release);
            RegisteredReleases.add(registry, release);
        }
        promote("2");
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void an_answer_says_what_it_showed_and_what_the_person_had_told_by_then() {
        JsonNode answer = api.forYou(PERSON, 10);
        JsonNode kept = kept(answer);

        assertThat(ids(kept)).isEqualTo(Api.ids(answer));
        assertThat(kept.path("user_id").asLong()).isEqualTo(PERSON);
        assertThat(kept.path("made").path("release").asString()).isEqualTo("2");
        assertThat(kept.path("made").path("strategy").asString()).isEqualTo("two_tower");
        assertThat(kept.path("history").path("ratings").size()).isEqualTo(10);
        assertThat(kept.path("items").path(0).path("score").asDouble())
                .isEqualTo(answer.path("items").path(0).path("score").asDouble());
        assertThat(kept.path("items").path(0).path("reason").asString())
                .isEqualTo(
                        answer.path("items").path(0).path("reason").path("code").asString());
    }

    @Test
    void the_same_comes_out_after_the_person_has_rated_and_hidden_more() {
        JsonNode answer = api.forYou(PERSON, 10);
        kept(answer);
        for (long movie : Api.ids(answer).subList(0, 5)) {
            api.rate(PERSON, movie, 0.5);
        }
        api.put("/api/users/" + PERSON + "/not-interested/" + Api.ids(answer).get(6) + "/", 200);
        later(Duration.ofDays(20));
        assertThat(Api.ids(api.forYou(PERSON, 10))).isNotEqualTo(Api.ids(answer));

        assertSame(answer);
    }

    @Test
    void a_later_page_a_genre_a_varied_list_and_one_from_which_something_fades_come_out_the_same() {
        JsonNode first = api.forYou(PERSON, 10);
        show(
                Api.ids(first).subList(0, 3),
                Instant.parse(kept(first).path("at").asString()).minus(Duration.ofDays(1)));
        JsonNode faded = api.forYou(PERSON, 10);
        JsonNode second = api.get("/api/recommendations/for-you/?limit=10&user_id=" + PERSON + "&cursor="
                + Api.cursor(faded).orElseThrow());
        JsonNode varied = api.get("/api/recommendations/for-you/?limit=10&diversity=0.5&user_id=" + PERSON);
        JsonNode genre = api.get("/api/recommendations/by-genre/?genre=Drama&limit=10&user_id=" + PERSON);
        assertThat(kept(faded).path("made").path("fades").size()).isEqualTo(3);
        api.rate(PERSON, Api.ids(faded).getFirst(), 1);
        later(Duration.ofDays(1));

        for (JsonNode answer : List.of(first, faded, second, varied, genre)) {
            assertSame(answer);
        }
    }

    @Test
    void what_operators_and_chance_did_to_the_order_is_done_again_though_the_rules_are_over() {
        rule("premiere", Map.of("kind", "pin", "movies", List.of(100), "position", 2));
        rule("dramas", Map.of("kind", "boost", "genres", List.of("Drama"), "strength", 0.7));
        rule("no-horror", Map.of("kind", "hide", "genres", List.of("Horror")));
        Await.until("the rules", () -> Api.ids(api.forYou(PERSON, 10)).get(1) == 100);
        List<JsonNode> answers =
                Stream.generate(() -> api.forYou(PERSON, 10)).limit(10).toList();
        assertThat(answers.stream().map(Api::ids).distinct().count())
                .as("different ones by chance")
                .isGreaterThan(1);
        for (String name : List.of("premiere", "dramas", "no-horror")) {
            world.http()
                    .post()
                    .uri("/api/admin/rules/" + name + "/end/")
                    .bodyValue(Map.of("reason", "over"))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        Await.until("no rules", () -> Api.ids(api.forYou(PERSON, 10)).get(1) != 100);

        assertThat(kept(answers.getFirst())
                        .path("made")
                        .path("rules")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyInAnyOrder("premiere", "dramas");
        answers.forEach(this::assertSame);
    }

    private void rule(String name, Map<String, Object> what) {
        Map<String, Object> rule = new HashMap<>(what);
        rule.put("name", name);
        rule.put("reason", "to see");
        api.post("/api/admin/rules/", rule, 200);
    }

    @Test
    void the_same_comes_out_by_a_release_that_is_kept_or_was_closed_and_none_by_one_that_is_gone() {
        JsonNode answer = api.forYou(PERSON, 10);
        kept(answer);
        promote("1");
        assertSame(answer);

        promote("3");
        Await.until("an end of release 2", () -> world.vectors.closed.get() > 0);
        assertSame(answer);

        world.vectors.drop("movies_2").block();
        JsonNode gone = replay(answer);
        assertThat(gone.path("replayed").asBoolean()).isFalse();
        assertThat(gone.path("sentence").asString())
                .isEqualTo("Release 2 is gone, so that its answers cannot be computed anew; what was shown is kept.");
        assertThat(ids(kept(answer))).isEqualTo(Api.ids(answer));
    }

    @Test
    void what_was_made_otherwise_says_so() {
        JsonNode trending = api.get("/api/recommendations/trending/?limit=5&user_id=" + PERSON);
        assertThat(ids(kept(trending))).isEqualTo(Api.ids(trending));

        JsonNode replayed = replay(trending);
        assertThat(replayed.path("replayed").asBoolean()).isFalse();
        assertThat(replayed.path("sentence").asString()).contains("(trending)");
    }

    @Test
    void nothing_is_kept_of_whoever_is_erased() {
        JsonNode answer = api.forYou(PERSON, 10);
        kept(answer);

        api.delete("/api/users/" + PERSON + "/", 202);

        assertThat(api.status(address(answer))).isEqualTo(404);
        assertThat(world.count("SELECT count(*) FROM kept_answers WHERE person_id = " + PERSON))
                .isZero();
        assertThat(world.count("SELECT count(*) FROM kept_histories WHERE person_id = " + PERSON))
                .isZero();
    }

    @Test
    void an_answer_is_kept_for_30_days() {
        JsonNode answer = api.forYou(PERSON, 10);
        kept(answer);

        later(Duration.ofDays(30).minusMinutes(1));
        assertThat(api.status(address(answer))).isEqualTo(200);

        later(Duration.ofMinutes(2));
        assertThat(api.status(address(answer))).isEqualTo(404);
        Await.until("no row", () -> world.count("SELECT count(*) FROM kept_answers") == 0);
        later(Duration.ofDays(1));
        Await.until("no history", () -> world.count("SELECT count(*) FROM kept_histories") == 0);
    }

    private void promote(String release) {
        registry.promote(release, TEST);
        Await.until(
                "release " + release,
                () -> api.forYou(1, 1).path("release").asString().equals(release));
    }

    private void show(List<Long> movies, Instant at) {
        Map<String, Object> event = new HashMap<>(Map.of(
                "event_id", UUID.randomUUID().toString(),
                "type", "exposed",
                "user_id", PERSON,
                "at", at.toString(),
                "recommendation_id", "an-answer",
                "list", "for_you",
                "strategy", "two_tower"));
        event.put(
                "shown",
                movies.stream()
                        .map(movie -> Map.of("tmdb_id", movie, "position", 1))
                        .toList());
        api.post("/api/events/", event, 202);
        world.settle();
    }

    private void later(Duration time) {
        Instant now = Instant.parse(api.get("/api/admin/clock/").path("now").asString());
        api.put("/api/admin/clock/", Map.of("now", now.plus(time).toString()), 200);
    }

    private void assertSame(JsonNode answer) {
        JsonNode replayed = replay(answer);
        assertThat(replayed.path("same").asBoolean()).as(replayed.toString()).isTrue();
        assertThat(ids(replayed)).isEqualTo(Api.ids(answer));
    }

    /** As soon as it was written. */
    private JsonNode kept(JsonNode answer) {
        Await.until("the answer", () -> api.status(address(answer)) == 200);
        return api.get(address(answer));
    }

    private JsonNode replay(JsonNode answer) {
        kept(answer);
        return api.get(address(answer) + "replay/");
    }

    private static String address(JsonNode answer) {
        return "/api/admin/answers/" + answer.path("recommendation_id").asString() + "/";
    }

    private static List<Long> ids(JsonNode view) {
        return view.path("items")
                .valueStream()
                .map(item -> item.path("tmdb_id").asLong())
                .toList();
    }
}
