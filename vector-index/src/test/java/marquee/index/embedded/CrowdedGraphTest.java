package marquee.index.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import marquee.index.Filter;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.embedded.search.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrowdedGraphTest {

    private static final int MOVIES = 3_000;
    private static final int CROWDS = 20;
    private static final int DIMENSION = 16;
    private static final float APART = 0.005f;
    private static final int ASKED = 10;

    private static final EmbeddedSettings ALWAYS_WALKING =
            new EmbeddedSettings(new SearchSettings(2, 512, 32, 0), GraphSettings.defaults(), MOVIES);

    private final Random random = new Random(1);

    @Test
    void movies_that_come_crowd_by_crowd_are_found_all_the_same(@TempDir Path folder) {
        List<MovieVector> movies = crowdAfterCrowd();
        try (var store = new EmbeddedStore(folder, ALWAYS_WALKING)) {
            store.create("crowds", DIMENSION).block();
            store.upsert("crowds", movies).block();
            store.seal("crowds").block();
            try (VectorIndex index = Objects.requireNonNull(store.open("crowds").block())) {
                long found = IntStream.iterate(0, at -> at < MOVIES, at -> at + ASKED)
                        .filter(at ->
                                nearest(index, movies.get(at)) == movies.get(at).id())
                        .count();
                assertThat(found).isGreaterThanOrEqualTo(MOVIES / ASKED * 99L / 100);
            }
        }
    }

    private List<MovieVector> crowdAfterCrowd() {
        float[][] middles = IntStream.range(0, CROWDS)
                .mapToObj(crowd -> around(new float[DIMENSION], 1))
                .toArray(float[][]::new);
        return IntStream.range(0, MOVIES)
                .mapToObj(at -> new MovieVector(
                        at + 1L,
                        around(middles[at * CROWDS / MOVIES], APART),
                        new Payload(List.of("Drama"), OptionalInt.empty(), false)))
                .toList();
    }

    private float[] around(float[] middle, float apart) {
        var vector = new float[DIMENSION];
        double square = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = middle[i] + apart * (float) random.nextGaussian();
            square += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(square);
        }
        return vector;
    }

    private static long nearest(VectorIndex index, MovieVector movie) {
        var query = new Query(movie.vector(), 1, Filter.ANY, LongSets.EMPTY_SET, Duration.ofSeconds(20));
        return Objects.requireNonNull(index.search(query).block())
                .hits()
                .getFirst()
                .id();
    }
}
