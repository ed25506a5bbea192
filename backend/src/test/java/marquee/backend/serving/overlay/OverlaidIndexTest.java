package marquee.backend.serving.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.exact.ExactStore;
import org.junit.jupiter.api.Test;

/** What is found through an overlay is what an index of everything as it is now finds. */
class OverlaidIndexTest {

    private static final long SEED = 7;
    private static final int DIMENSION = 6;
    private static final List<Filter> FILTERS =
            List.of(Filter.ANY, Filter.genre("Drama"), new Filter(Set.of(), Optional.empty(), Optional.of(true)));

    private final Random random = new Random(SEED);
    private final ExactStore store = new ExactStore();

    @Test
    void it_finds_what_an_index_made_anew_finds() {
        Map<Long, MovieVector> then = new HashMap<>();
        for (long id = 1; id <= 300; id++) {
            then.put(id, movie(id));
        }
        for (int withdrawn : List.of(0, 1, 15, 200)) {
            Map<Long, MovieVector> own = new HashMap<>();
            for (long id = 290; id <= 310; id++) {
                own.put(id, movie(id));
            }
            LongSet gone = new LongOpenHashSet();
            random.longs(withdrawn, 1, 320).forEach(gone::add);
            Map<Long, MovieVector> now = new HashMap<>(then);
            now.putAll(own);
            now.keySet().removeAll(gone);

            var overlay = new Overlay(1, gone, own);
            assertThatTheyAgree(
                    new OverlaidIndex(index("then", then), () -> overlay), index("now" + withdrawn, now), withdrawn);
        }
    }

    private void assertThatTheyAgree(VectorIndex overlaid, VectorIndex anew, int withdrawn) {
        for (int i = 0; i < 50; i++) {
            LongSet excluded = new LongOpenHashSet();
            random.longs(i, 1, 320).forEach(excluded::add);
            var query =
                    new Query(vector(), 1 + random.nextInt(40), FILTERS.get(i % 3), excluded, Duration.ofSeconds(1));
            assertThat(hits(overlaid, query))
                    .as("seed %d, query %d, %d withdrawn", SEED, i, withdrawn)
                    .usingElementComparator((a, b) -> Long.compare(a.id(), b.id()))
                    .isEqualTo(hits(anew, query));
        }
    }

    @Test
    void vectors_are_those_of_now_and_also_of_what_is_withdrawn() {
        Map<Long, MovieVector> then = Map.of(1L, movie(1), 2L, movie(2), 3L, movie(3));
        MovieVector own = movie(2);
        var overlay = new Overlay(1, LongSet.of(3), Map.of(2L, own, 4L, movie(4)));
        var vectors = Objects.requireNonNull(new OverlaidIndex(index("some", then), () -> overlay)
                .vectors(List.of(1L, 2L, 3L, 4L, 5L))
                .block());
        assertThat(vectors.keySet()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(vectors.get(2L)).isEqualTo(own.vector());
    }

    private static List<Hit> hits(VectorIndex index, Query query) {
        return Objects.requireNonNull(index.search(query).block()).hits();
    }

    private VectorIndex index(String name, Map<Long, MovieVector> movies) {
        return Objects.requireNonNull(store.create(name, DIMENSION)
                .then(store.upsert(name, List.copyOf(movies.values())))
                .then(store.seal(name))
                .then(store.open(name))
                .block());
    }

    private MovieVector movie(long id) {
        var payload = new Payload(
                List.of(random.nextBoolean() ? "Drama" : "Comedy"), OptionalInt.empty(), random.nextBoolean());
        return new MovieVector(id, vector(), payload);
    }

    private float[] vector() {
        float[] vector = new float[DIMENSION];
        double norm = 0;
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
            norm += vector[i] * vector[i];
        }
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] /= (float) Math.sqrt(norm);
        }
        return vector;
    }
}
