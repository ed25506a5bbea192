package marquee.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marquee.catalog.progress.Progress;
import marquee.index.CollectionName;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.ranking.gems.GemVectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The graph's vectors beside the towers'. */
class GemsTest {

    private static final FakeWorld WORLD = new FakeWorld(30);
    private static final GemVectors VECTORS =
            new GemVectors(new long[] {2, 5, 4_711}, 4, new float[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    @TempDir
    private Path folder;

    private final VectorStore store = new ExactStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void have_a_collection_and_an_alias_of_their_own() {
        loadTowers("1");
        Loaded loaded = loadGems("1");

        assertThat(loaded).isEqualTo(new Loaded("gems_1_30", 2, 2));
        assertThat(store.target(CollectionName.GEMS).block()).contains("gems_1_30");
        assertThat(store.target(CollectionName.ALIAS).block()).contains("movies_1_30");
    }

    @Test
    void are_those_of_the_catalogues_movies_that_the_graph_knows() {
        loadGems("1");

        try (VectorIndex index = Objects.requireNonNull(store.open("gems_1_30").block())) {
            Map<Long, float[]> stored = Objects.requireNonNull(
                    index.vectors(List.of(1L, 2L, 5L, 4_711L)).block());
            assertThat(stored).containsOnlyKeys(2L, 5L);
            assertThat(stored.get(5L)).containsExactly(new float[] {0, 1, 0, 0}, within(1e-6f));
        }
    }

    @Test
    void are_not_loaded_again_when_they_are_complete() {
        loadGems("1");

        assertThat(loadGems("1").embedded()).isZero();
    }

    @Test
    void of_the_release_before_stay_and_earlier_ones_go_as_with_the_towers() {
        for (String release : List.of("1", "2", "3")) {
            loadGems(release);
            loadTowers(release);
        }

        assertThat(store.target(CollectionName.GEMS).block()).contains("gems_3_30");
        assertThat(store.collections().block())
                .containsExactlyInAnyOrder("gems_2_30", "gems_3_30", "movies_2_30", "movies_3_30");
    }

    private Loaded loadGems(String release) {
        return loader().loadGems(new GemTowers(VECTORS), release, WORLD.catalogue(), marks());
    }

    private void loadTowers(String release) {
        loader().load(
                        new Loader.Source(release, FakeWorld.DIMENSION, WORLD.catalogue(), FakeWorld.Towers::new),
                        marks());
    }

    private Loader loader() {
        return new Loader(store, Progress.silent(), Duration.ofMillis(1));
    }

    private LoadedMarks marks() {
        return new LoadedMarks(folder.resolve("loaded"));
    }
}
