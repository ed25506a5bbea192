package marquee.backend.recommendations.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.catalog.Stars;
import org.junit.jupiter.api.Test;

class LikelyCarriersTest {

    private static final long SHOWN = 9_999;
    private static final float[] HERE = {1, 0};
    private static final float[] NEAR = {.9f, .4f};
    private static final float[] FAR = {0, 1};

    private final List<RatedMovie> ratings = new ArrayList<>();
    private final Map<Long, float[]> vectors = new HashMap<>(Map.of(SHOWN, HERE));

    @Test
    void all_of_a_short_history_are_left_out() {
        for (int movie = 1; movie <= 30; movie++) {
            rated(movie, 3, FAR);
        }

        assertThat(carriers()).hasSize(30);
    }

    @Test
    void of_a_long_one_those_that_lie_nearest_to_the_list_and_not_so_many_that_it_takes_long() {
        rated(1, 5, NEAR);
        rated(2, 5, HERE);
        rated(3, 1, new float[] {-1, 0});
        for (int movie = 4; movie <= 390; movie++) {
            rated(movie, 5, FAR);
        }

        var carriers = carriers();

        assertThat(carriers.stream().map(RatedMovie::movieId)).startsWith(2L, 1L, 3L);
        assertThat(carriers.size() * ratings.size()).isLessThanOrEqualTo(3_000);
    }

    private List<RatedMovie> carriers() {
        return LikelyCarriers.of(new History(1, 1, List.of(), ratings), List.of(SHOWN), vectors);
    }

    private void rated(long movie, double stars, float[] vector) {
        ratings.add(new RatedMovie(movie, new Stars(stars), Instant.EPOCH.plusSeconds(movie)));
        vectors.put(movie, vector);
    }
}
