package marquee.backend.recommendations.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.backend.Api;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Lists through a catalogue of 3,000 movies, of which the vector index knows 120. */
class DeepPagesTest {

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of(), """
                INSERT INTO movies (tmdb_id, title, year, genres, tags, keywords, people, vote_average, vote_count)
                SELECT id, 'Movie ' || id, 2000, ARRAY[(ARRAY['Comedy', 'Drama', 'Horror'])[id % 3 + 1]],
                       '{}', '{}', '{}', 6, id % 7
                FROM generate_series(121, 3000) AS id
                """);
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/recommendations/for-you/?user_id=5&limit=99, 2990",
        "/api/recommendations/similar/?tmdb_id=7&limit=100, 2999",
        "/api/recommendations/by-genre/?genre=Horror&limit=77, 1000",
        "/api/recommendations/by-genre/?genre=Drama&user_id=5&limit=100, 1000",
        "/api/recommendations/trending/?limit=100, 3000",
        "/api/recommendations/seed-movies/?genres=Comedy&limit=100, 3000"
    })
    void a_list_goes_on_to_the_end_of_the_catalogue_and_addresses_stay_short(String path, int movies) {
        Set<Long> shown = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = api.get(path + cursor.map(next -> "&cursor=" + next).orElse(""));
            Api.ids(page)
                    .forEach(id -> assertThat(shown.add(id)).as("movie %d", id).isTrue());
            cursor = Api.cursor(page);
            cursor.ifPresent(
                    next -> assertThat(next).hasSizeLessThanOrEqualTo(3_000).matches(SeenPosition.FORM));
        } while (cursor.isPresent());
        assertThat(shown).hasSize(movies);
    }

    @Test
    void scores_never_rise_on_the_way_down() {
        List<Double> scores = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = api.get("/api/recommendations/by-genre/?genre=Comedy&limit=100"
                    + cursor.map(next -> "&cursor=" + next).orElse(""));
            page.path("items").forEach(item -> scores.add(-item.path("score").asDouble()));
            cursor = Api.cursor(page);
        } while (cursor.isPresent());
        assertThat(scores).isSorted();
    }

    @Test
    void nothing_comes_twice_and_nothing_is_lost_when_the_world_changes_on_the_way() {
        Set<Long> shown = new HashSet<>();
        Set<Long> ratedOnTheWay = new HashSet<>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            JsonNode page = api.get("/api/recommendations/for-you/?user_id=6&limit=100"
                    + cursor.map(next -> "&cursor=" + next).orElse(""));
            Api.ids(page)
                    .forEach(id -> assertThat(shown.add(id)).as("movie %d", id).isTrue());
            cursor = Api.cursor(page);
            long movie = 3000 - 50L * pages++;
            if (!shown.contains(movie)) {
                api.rate(6, movie, 5);
                ratedOnTheWay.add(movie);
            }
            if (pages == 10) {
                world.publish("2");
                world.restart();
                api = world.api();
            }
        } while (cursor.isPresent());

        assertThat(ratedOnTheWay).isNotEmpty();
        assertThat(shown).hasSize(2990 - ratedOnTheWay.size()).doesNotContainAnyElementsOf(ratedOnTheWay);
    }

    @Test
    void rows_go_on_to_the_last_movie_that_was_liked() {
        List<Long> anchors = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            JsonNode page = api.get("/api/recommendations/because-you-watched/?user_id=9&rows=1&limit=100"
                    + cursor.map(next -> "&cursor=" + next).orElse(""));
            anchors.addAll(Api.ids(page));
            cursor = Api.cursor(page);
        } while (cursor.isPresent());
        assertThat(anchors).hasSize(8).doesNotHaveDuplicates();
    }
}
