package marquee.backend.recommendations.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import marquee.backend.Api;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExplorationTest {

    private static final double SHARE = 0.4;
    private static final int FIRST_PLACES = 10;
    private static final int TIMES = 400;

    private static World world;
    private static Api api;

    @BeforeAll
    static void start() {
        world = World.start(Map.of("marquee.exploration.share", SHARE));
        api = world.api();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void one_of_the_first_places_is_left_to_chance_as_often_as_was_said() {
        List<Long> usual = usual(1);
        int explored = 0;
        for (JsonNode list : lists(1)) {
            List<Long> shown = Api.ids(list);
            List<Integer> others = IntStream.range(0, shown.size())
                    .filter(place -> !shown.get(place).equals(usual.get(place)))
                    .boxed()
                    .toList();
            assertThat(others).hasSizeLessThan(2).allMatch(place -> place < FIRST_PLACES);
            assertThat(shown).hasSize(20).doesNotHaveDuplicates();
            explored += others.size();
        }
        // Five standard errors.
        double error = Math.sqrt(SHARE * (1 - SHARE) / TIMES);
        assertThat(explored / (double) TIMES).isBetween(SHARE - 5 * error, SHARE + 5 * error);
    }

    @Test
    void every_movie_says_how_likely_it_was_to_stand_there() {
        List<Long> usual = usual(2);
        var counts = new HashMap<Long, Integer>();
        for (JsonNode list : lists(2)) {
            for (JsonNode item : list.path("items")) {
                int place = item.path("position").asInt() - 1;
                long movie = item.path("movie").path("tmdb_id").asLong();
                double said = item.path("propensity").asDouble();
                if (place >= FIRST_PLACES) {
                    assertThat(said).isEqualTo(1);
                } else if (movie == usual.get(place)) {
                    assertThat(said).isEqualTo(1 - SHARE / FIRST_PLACES);
                } else {
                    assertThat(said).isBetween(0.0001, SHARE / FIRST_PLACES / 20);
                    counts.merge(movie, 1, Integer::sum);
                }
            }
        }
        assertThat(counts.size()).as("different movies of chance").isGreaterThan(20);
        assertThat(counts).allSatisfy((movie, times) -> assertThat(times).isLessThan(TIMES / 10));
    }

    @Test
    void nothing_is_left_to_chance_in_other_lists() {
        JsonNode similar = api.get("/api/recommendations/similar/?limit=20&tmdb_id=5");

        assertThat(similar.path("items").valueStream())
                .allMatch(item -> item.path("propensity").asDouble() == 1);
    }

    /** As the lists mostly are. */
    private static List<Long> usual(long person) {
        var times = new ArrayList<Map<Long, Integer>>();
        for (JsonNode list : lists(person)) {
            List<Long> shown = Api.ids(list);
            for (int place = 0; place < shown.size(); place++) {
                if (times.size() == place) {
                    times.add(new HashMap<>());
                }
                times.get(place).merge(shown.get(place), 1, Integer::sum);
            }
        }
        return times.stream()
                .map(at -> at.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .toList();
    }

    private static List<JsonNode> lists(long person) {
        return IntStream.range(0, TIMES).mapToObj(any -> api.forYou(person, 20)).toList();
    }
}
