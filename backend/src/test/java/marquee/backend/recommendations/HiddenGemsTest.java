package marquee.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import marquee.backend.WorldTable;
import marquee.ranking.SecondStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** For the service, movies up to 100 are well known; the release's second stage knows other numbers. */
class HiddenGemsTest {

    /** What the graph would show first to who likes comedies. */
    private static final long FAMOUS = World.MOVIES;

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.serving.refresh", "100ms"), """
                INSERT INTO movie_ratings (tmdb_id, ratings, half_stars, likes)
                SELECT id, n, 8 * n, n FROM (SELECT id, CASE WHEN id <= 100 THEN 40 ELSE 5 END AS n FROM generate_series(1, 120) AS id)
                ON CONFLICT (tmdb_id) DO UPDATE
                SET ratings = EXCLUDED.ratings, half_stars = EXCLUDED.half_stars, likes = EXCLUDED.likes
                """);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void gems_of_a_newcomer_are_of_the_genres_they_chose() {
        List<Long> gems = Api.ids(gems(newcomer(Map.of("genres", List.of("Horror", "Drama")))));

        assertThat(gems).hasSize(10).allMatch(id -> id > 100 && !World.genre(id).equals("Comedy"));
    }

    @Test
    void more_than_half_of_the_gems_are_known_by_few_and_none_is_famous_whatever_fits_best() {
        var table = WorldTable.upTo(World.MOVIES, movie -> movie == FAMOUS ? 500 : movie > FAMOUS - 30 ? 100 : 40);
        world.secondStages.put("2", new SecondStage(table, Optional.empty(), Optional.empty()));
        world.publish("2");
        world.graph("2");
        long person = newcomer(Map.of("ratings", List.of(Map.of("tmdb_id", 3, "rating", 5))));
        Await.until("the graph", () -> gems(person).path("strategy").asString().equals("hidden_gems"));

        assertThat(Api.ids(gems(person)))
                .hasSize(10)
                .doesNotContain(FAMOUS)
                .satisfies(gems -> assertThat(gems.stream().filter(id -> id <= FAMOUS - 30))
                        .hasSize(6));
    }

    private static long newcomer(Map<String, ?> told) {
        return api.post("/api/users/cold_start/", told, 201).path("id").asLong();
    }

    private static JsonNode gems(long user) {
        return api.get("/api/recommendations/hidden-gems/?user_id=" + user + "&limit=10");
    }
}
