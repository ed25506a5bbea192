package marquee.backend.serving.checked;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import marquee.index.Effort;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedSettings;
import marquee.index.embedded.EmbeddedStore;
import marquee.index.embedded.GraphSettings;
import marquee.index.embedded.search.SearchSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedIndexTest {

    private static final int MOVIES = 3_000;
    private static final Set<SearchKind> EVERY_KIND = Set.of(SearchKind.values());
    private static final int SEARCHES = 2_000;
    private static final String COLLECTION = "movies_1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final RecallProperties USUAL = new RecallProperties(1_000, 20, 20, 0.95, 8, PATIENCE);
    private static final SearchSettings NEVER_ALL = new SearchSettings(2, 512, 256, 0);
    private static final LongSet MANY = new LongOpenHashSet(
            LongStream.rangeClosed(1, 1_200).filter(id -> id % 2 == 1).toArray());
    private static final Map<SearchKind, Filter> FILTERS = new EnumMap<>(Map.of(
            SearchKind.PLAIN,
            Filter.ANY,
            SearchKind.MANY_EXCLUDED,
            Filter.ANY,
            SearchKind.GENRES,
            Filter.genre("Comedy"),
            SearchKind.YEARS,
            new Filter(Set.of(), Optional.of(new Filter.Years(1940, 2000)), Optional.empty()),
            SearchKind.RATED_OR_NOT,
            new Filter(Set.of(), Optional.empty(), Optional.of(true))));

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final List<MovieVector> movies = SampleMovies.some(MOVIES, 20_261_127);

    @TempDir
    private Path folder;

    @BeforeEach
    void tells() {
        System.out.println("seed " + seed);
    }

    @Test
    void searches_that_find_what_there_is_cost_what_they_did() {
        try (VectorStore store = store(NEVER_ALL, GraphSettings.defaults());
                VectorIndex index = checked(filled(store))) {
            ask(index, EVERY_KIND, SEARCHES, () -> false);

            assertThat(widened()).isEmpty();
            assertThat(recall(SearchKind.PLAIN)).isGreaterThan(0.95);
        }
        assertThat(metrics.find("marquee.index.recall").gauges())
                .as("of a closed index")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("marquee.backend.serving.checked.Fault#all")
    void a_fault_is_found_within_two_thousand_searches_and_searches_look_past_it(Fault fault) {
        try (VectorStore store = store(NEVER_ALL, GraphSettings.defaults());
                VectorIndex index = checked(new FaultyIndex(filled(store), fault, MOVIES))) {
            ask(index, EVERY_KIND, SEARCHES, () -> widened().containsAll(fault.kinds()));
            assertThat(widened()).isEqualTo(fault.kinds());

            // what cannot be reached is found in the end by leaving the graph
            ask(index, fault.kinds(), 10 * SEARCHES, () -> allCompare(fault.kinds()));
            for (SearchKind kind : fault.kinds()) {
                assertThat(recallNow(index, kind)).as("%s", kind).isGreaterThanOrEqualTo(0.95);
            }
        }
    }

    @Test
    void a_beam_that_is_too_narrow_is_widened() {
        assertMended(new SearchSettings(2, 512, 1, 0), GraphSettings.defaults());
    }

    @Test
    void a_graph_with_too_few_links_is_searched_farther_or_left() {
        assertMended(new SearchSettings(2, 512, 12, 0), new GraphSettings(2, 100));
    }

    @Test
    void a_graph_that_was_linked_hastily_is_searched_farther_or_left() {
        assertMended(new SearchSettings(2, 512, 12, 0), new GraphSettings(3, 4));
    }

    private void assertMended(SearchSettings search, GraphSettings graph) {
        try (VectorStore store = store(search, graph);
                VectorIndex opened = filled(store);
                VectorIndex index = checked(opened)) {
            double before = recallNow(opened, SearchKind.PLAIN);
            ask(index, Set.of(SearchKind.PLAIN), SEARCHES, () -> false);

            assertThat(before).isLessThan(0.93);
            assertThat(widened()).contains(SearchKind.PLAIN);
            assertThat(recallNow(index, SearchKind.PLAIN)).isGreaterThan(Math.max(before, 0.93));
        }
    }

    private VectorStore store(SearchSettings search, GraphSettings graph) {
        return new EmbeddedStore(folder, new EmbeddedSettings(search, graph, 50_000));
    }

    private VectorIndex filled(VectorStore store) {
        store.create(COLLECTION, SampleMovies.DIMENSION)
                .then(store.upsert(COLLECTION, movies))
                .then(store.seal(COLLECTION))
                .block(PATIENCE);
        return Objects.requireNonNull(store.open(COLLECTION).block(PATIENCE));
    }

    private VectorIndex checked(VectorIndex index) {
        return new CheckedIndex(index, USUAL, new SplittableRandom(seed), metrics);
    }

    /** So many searches of each kind at most, by turns. */
    private void ask(VectorIndex index, Set<SearchKind> kinds, int most, BooleanSupplier enough) {
        for (int i = 0; i < most && !enough.getAsBoolean(); i++) {
            for (SearchKind kind : kinds) {
                index.search(query(kind)).block(PATIENCE);
            }
        }
    }

    private Query query(SearchKind kind) {
        LongSet excluded = kind == SearchKind.MANY_EXCLUDED ? MANY : LongSets.EMPTY_SET;
        Filter filter = Objects.requireNonNull(FILTERS.get(kind));
        return new Query(SampleMovies.unit(random), 20, filter, excluded, PATIENCE, Effort.USUAL);
    }

    private double recallNow(VectorIndex index, SearchKind kind) {
        int found = 0;
        int wanted = 0;
        for (int i = 0; i < 50; i++) {
            Query query = query(kind);
            var truth =
                    SampleMovies.nearest(movies, query).stream().map(Hit::id).toList();
            var hits =
                    Objects.requireNonNull(index.search(query).block(PATIENCE)).hits();
            wanted += truth.size();
            found += (int) hits.stream().filter(hit -> truth.contains(hit.id())).count();
        }
        return (double) found / wanted;
    }

    private Set<SearchKind> widened() {
        return Set.copyOf(Arrays.stream(SearchKind.values())
                .filter(kind -> gauge("marquee.index.widening", kind) > 1)
                .toList());
    }

    private boolean allCompare(Set<SearchKind> kinds) {
        return kinds.stream().allMatch(kind -> Double.isInfinite(gauge("marquee.index.widening", kind)));
    }

    private double recall(SearchKind kind) {
        return gauge("marquee.index.recall", kind);
    }

    private double gauge(String name, SearchKind kind) {
        return metrics.get(name).tags("kind", kind.word()).gauge().value();
    }
}
