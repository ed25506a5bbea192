package marquee.backend.interactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.World;
import marquee.catalog.Stars;
import marquee.database.TestDatabase;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class EventsTest {

    private static final String PATH = "/api/events/";

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start();
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void one_event_is_stored_when_it_is_acknowledged() {
        JsonNode list = api.forYou(1, 3);
        String answer = list.path("recommendation_id").asString();

        JsonNode accepted = api.post(
                PATH,
                with(
                        click(1, 33),
                        Map.of(
                                "recommendation_id",
                                answer,
                                "position",
                                2,
                                "at",
                                Instant.now().toString())),
                202);

        assertThat(accepted.path("accepted").asInt()).isEqualTo(1);
        assertThat(world.events(1).map(Event::action))
                .containsExactly(new Action.Clicked(33, Optional.of(answer), OptionalInt.of(2)));
    }

    @Test
    void a_batch_keeps_its_order_and_every_kind() {
        var exposed = event("exposed", 2);
        exposed.putAll(Map.of(
                "recommendation_id", "an-answer",
                "list", "for_you",
                "strategy", "two_tower",
                "shown", List.of(Map.of("tmdb_id", 33, "position", 1, "propensity", 0.5))));
        var searched = with(event("searched", 2), Map.of("text", " sad robot ", "results", 3));
        var events = List.of(
                exposed,
                with(event("played", 2), Map.of("tmdb_id", 33, "watched_seconds", 60)),
                searched,
                with(event("searched", 2), Map.of("text", " sad robot ", "may_keep_text", true)),
                with(event("recommendation_requested", 2), Map.of("list", "trending")));

        assertThat(api.post(PATH, Map.of("events", events), 202)
                        .path("accepted")
                        .asInt())
                .isEqualTo(5);
        assertThat(world.events(2).map(Event::action))
                .containsExactly(
                        new Action.Exposed(
                                "an-answer",
                                "for_you",
                                Optional.empty(),
                                "default",
                                "two_tower",
                                List.of(new Shown(33, 1, 0.5))),
                        new Action.Played(33, Optional.empty(), OptionalInt.of(60)),
                        new Action.Searched(Optional.empty(), 3),
                        new Action.Searched(Optional.of("sad robot"), 0),
                        new Action.RecommendationRequested("trending", Optional.empty()));
    }

    @Test
    void an_event_that_comes_again_counts_once() {
        var click = click(3, 36);
        for (int i = 0; i < 3; i++) {
            api.post(PATH, click, 202);
        }
        world.settle();

        assertThat(world.events(3)).hasSize(1);
    }

    @Test
    void a_hundred_likes_by_a_hundred_people_are_in_trending_at_once_and_a_thousand_clicks_of_one_are_not() {
        var clicks = IntStream.range(0, 500).mapToObj(i -> click(4, 90)).toList();
        api.post(PATH, Map.of("events", clicks), 202);
        api.post(
                PATH,
                Map.of(
                        "events",
                        IntStream.range(0, 500).mapToObj(i -> click(4, 90)).toList()),
                202);
        for (int i = 0; i < 100; i++) {
            api.post("/api/users/cold_start/", Map.of("ratings", List.of(Map.of("tmdb_id", 93, "rating", 5))), 201);
        }
        world.settle();

        List<Long> trending = Api.ids(api.get("/api/recommendations/trending/?limit=10"));
        assertThat(trending).startsWith(93L);
        assertThat(world.count("SELECT people FROM trending WHERE tmdb_id = 93"))
                .isEqualTo(100);
        assertThat(world.count("SELECT people FROM trending WHERE tmdb_id = 90"))
                .isEqualTo(1);
    }

    @Test
    void what_was_rated_elsewhere_is_a_rating_as_by_its_own_door() {
        List<Long> before = Api.ids(api.forYou(7, 20));
        Map<String, Object> rated = rated(7, before.getFirst(), 4.5);

        api.post(PATH, rated, 202);

        assertThat(api.get("/api/users/7/ratings/" + before.getFirst() + "/")
                        .path("rating")
                        .asDouble())
                .isEqualTo(4.5);
        List<Long> after = Api.ids(api.forYou(7, 20));
        assertThat(after).doesNotContain(before.getFirst()).isNotEqualTo(before.subList(1, 20));
        assertThat(world.events(7).map(Event::action))
                .containsExactly(new Action.Rated(before.getFirst(), new Stars(4.5)));
        assertThat(world.miscountedUsers() + world.miscountedMovies()).isZero();

        api.rate(7, before.getFirst(), 1);
        api.post(PATH, rated, 202);
        var late = with(
                rated(7, before.getFirst(), 3),
                Map.of("at", "%s".formatted(Instant.now().minusSeconds(3_600))));
        api.post(PATH, late, 202);
        assertThat(api.get("/api/users/7/ratings/" + before.getFirst() + "/")
                        .path("rating")
                        .asDouble())
                .as("neither what comes again nor what is told late overtakes a later rating")
                .isEqualTo(1);
    }

    @Test
    void a_rating_that_is_told_late_or_again_does_not_bring_back_what_was_taken_back_since() {
        Map<String, Object> rated = rated(16, 42, 4.5);
        api.post(PATH, rated, 202);
        api.delete("/api/users/16/ratings/42/", 204);
        TestDatabase.execute(world.postgres, "DELETE FROM told_changes");
        String before = Instant.now().minusSeconds(3_600).toString();

        api.post(PATH, with(rated, Map.of("at", before)), 202);
        api.post(PATH, with(rated(16, 42, 3), Map.of("at", before)), 202);
        api.get("/api/users/16/ratings/42/", 404);

        api.post(PATH, rated(16, 42, 2), 202);
        assertThat(api.get("/api/users/16/ratings/42/").path("rating").asDouble())
                .isEqualTo(2);
    }

    @Test
    void a_rating_or_play_that_cannot_be_is_refused_with_all_that_came_along() {
        for (var wrong : Map.of(
                        "events[1].rating: must be between", rated(8, 33, 4.7),
                        "events[1].rating: is missing", with(event("rated", 8), Map.of("tmdb_id", 33)),
                        "events[1].user_id: is missing", rated(0, 33, 4))
                .entrySet()) {
            var batch = Map.of("events", List.of(rated(8, 36, 5), wrong.getValue()));
            assertThat(api.post(PATH, batch, 400).path("detail").asString()).startsWith(wrong.getKey());
        }
        var unknown = Map.of("events", List.of(rated(8, 36, 5), rated(8, 999_999, 5)));
        assertThat(api.post(PATH, unknown, 404).path("detail").asString()).contains("999999");
        var played = Map.of("events", List.of(rated(8, 36, 5), with(event("played", 8), Map.of("tmdb_id", 999_999))));
        assertThat(api.post(PATH, played, 404).path("detail").asString()).contains("999999");
        assertThat(world.events(8)).isEmpty();
        api.get("/api/users/8/ratings/36/", 404);
    }

    @Test
    void what_was_played_leaves_lists_and_the_watchlist_and_joins_the_history() {
        List<Long> before = Api.ids(api.forYou(9, 20));
        long movie = before.getFirst();
        api.put("/api/users/9/watchlist/" + movie + "/", 200);

        api.post("/interact", Map.of("user_id", 9, "movie_id", movie, "interaction_type", "play"), 202);

        JsonNode after = api.forYou(9, 20);
        assertThat(Api.ids(after)).doesNotContain(movie).isNotEqualTo(before.subList(1, 20));
        assertThat(Api.ids(api.get("/api/recommendations/trending/?user_id=9&limit=100")))
                .doesNotContain(movie);
        assertThat(Api.ids(api.get("/api/users/9/watchlist/"))).doesNotContain(movie);
        api.get("/api/users/9/ratings/" + movie + "/", 404);
        assertThat(world.count("SELECT rating_count FROM users WHERE id = 9")).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event_id    | nonsense                | events[1].event_id: must be a UUID.",
                "type        | sneezed                 | events[1].type: must be one of clicked",
                "at          | yesterday               | events[1].at: must be a time",
                "at          | 2020-01-01T00:00:00Z    | events[1].at: is more than 7 days ago.",
                "at          | 2100-01-01T00:00:00Z    | events[1].at: lies in the future.",
                "at          | 2026-13-01T00:00:00Z    | events[1].at: is no time",
            })
    void what_is_wrong_is_named_by_its_place_and_field(String field, String value, String why) {
        var events = List.of(click(5, 33), with(click(5, 33), Map.of(field, value)));

        assertThat(api.post(PATH, Map.of("events", events), 400).path("detail").asString())
                .startsWith(why);
        assertThat(world.events(5)).isEmpty();
    }

    @Test
    void what_is_missing_or_of_another_type_is_named() {
        var click = click(5, 33);
        click.remove("tmdb_id");
        assertThat(api.post(PATH, click, 400).path("detail").asString()).isEqualTo("events[0].tmdb_id: is missing.");
        click.remove("event_id");
        assertThat(api.post(PATH, click, 400).path("detail").asString()).startsWith("events[0].event_id: is missing");
        assertThat(api.post(
                                PATH,
                                Map.of("events", List.of(click(5, 3), with(click(5, 3), Map.of("tmdb_id", "x")))),
                                400)
                        .path("detail")
                        .asString())
                .startsWith("events[1].tmdb_id: is not a whole number");
        api.post(PATH, "[]", 400);
        api.post(PATH, "7", 400);
        api.post(PATH, "{\"events\": 7}", 400);
        api.post(PATH, "{\"events\": [null]}", 400);
    }

    @Test
    void more_than_five_hundred_are_refused() {
        var many = new ArrayList<Map<String, Object>>();
        IntStream.range(0, 501).forEach(i -> many.add(click(5, 33)));

        assertThat(api.post(PATH, Map.of("events", many), 400).path("detail").asString())
                .startsWith("events: ");
    }

    @Test
    void people_who_are_not_there_are_refused_and_who_is_signed_out_is_not() {
        assertThat(api.post(PATH, Map.of("events", List.of(click(5, 33), click(4711, 33))), 404)
                        .path("detail")
                        .asString())
                .isEqualTo("There is no user with id 4711.");
        assertThat(world.events(5)).isEmpty();

        api.post(PATH, click(0, 33), 202);
    }

    @Test
    void the_two_stage_systems_door_takes_clicks_plays_and_ratings() {
        api.post("/interact", Map.of("user_id", 6, "movie_id", 33, "interaction_type", "click"), 202);
        api.post("/interact", Map.of("user_id", 6, "tmdb_id", 36, "event_type", "watch"), 202);
        api.post("/interact", Map.of("user_id", 6, "item_id", 39, "type", "rating", "rating", 4.5), 202);

        assertThat(world.events(6).map(Event::action))
                .containsExactly(
                        new Action.Clicked(33, Optional.empty(), OptionalInt.empty()),
                        new Action.Played(36, Optional.empty(), OptionalInt.empty()),
                        new Action.Rated(39, new Stars(4.5)));
        assertThat(api.get("/api/users/6/ratings/39/").path("rating").asDouble())
                .isEqualTo(4.5);
        api.post("/interact", Map.of("user_id", 6, "movie_id", 39, "interaction_type", "rate"), 400);
        api.post("/interact", Map.of("user_id", 6, "movie_id", 39, "interaction_type", "sneeze"), 400);
        api.post("/interact", Map.of("user_id", 4711, "movie_id", 39, "interaction_type", "click"), 404);
    }

    @Test
    void what_the_two_stage_systems_door_takes_again_with_its_event_id_counts_once() {
        for (String type : List.of("click", "play", "rate")) {
            var request = Map.of(
                    "user_id",
                    15,
                    "movie_id",
                    42,
                    "interaction_type",
                    type,
                    "rating",
                    4,
                    "event_id",
                    UUID.randomUUID());
            api.post("/interact", request, 202);
            api.post("/interact", request, 202);
        }
        world.settle();

        assertThat(world.count("SELECT count(*) FROM events WHERE person_id = 15"))
                .isEqualTo(3);
        api.post("/interact", Map.of("user_id", 15, "movie_id", 42, "interaction_type", "click", "event_id", "x"), 400);
    }

    @Test
    void somebody_unknown_gets_what_is_popular_by_the_two_stage_systems_addresses() {
        JsonNode list = api.get("/recommendations/4711?limit=5");
        assertThat(Api.ids(list)).hasSize(5);
        assertThat(list.path("strategy").asString()).isEqualTo("popular");
        assertThat(api.allIds("/recommendations/4711?limit=50")).hasSize(120).doesNotHaveDuplicates();
        assertThat(api.get("/recommendations/4711/sections").path("sections")).isNotEmpty();
        assertThat(api.get("/recommendations/1?limit=5").path("strategy").asString())
                .isEqualTo("two_tower");
    }

    private static Map<String, Object> click(long user, long movie) {
        return with(event("clicked", user), Map.of("tmdb_id", movie));
    }

    private static Map<String, Object> rated(long user, long movie, double stars) {
        return with(event("rated", user), Map.of("tmdb_id", movie, "rating", stars));
    }

    private static Map<String, Object> event(String type, long user) {
        var event = new HashMap<String, Object>();
        event.put("event_id", UUID.randomUUID().toString());
        event.put("type", type);
        event.put("user_id", user);
        return event;
    }

    private static Map<String, Object> with(Map<String, Object> event, Map<String, ?> more) {
        var all = new HashMap<>(event);
        all.putAll(more);
        return all;
    }
}
