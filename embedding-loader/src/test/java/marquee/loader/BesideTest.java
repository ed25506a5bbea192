package marquee.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import marquee.catalog.progress.Progress;
import marquee.index.CollectionName;
import marquee.index.embedded.EmbeddedStore;
import marquee.towers.MovieTowers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases 1, 2 and so on of one catalogue; what is live and what is needed is said from outside. */
class BesideTest {

    private static final FakeWorld WORLD = new FakeWorld(30);

    @TempDir
    private Path folder;

    private EmbeddedStore store;
    private Loader loader;

    @BeforeEach
    void opens() {
        store = new EmbeddedStore(folder.resolve("index"));
        loader = new Loader(store, Progress.silent(), Duration.ZERO);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void what_is_loaded_beside_leaves_the_live_one_where_it_is() {
        load(loader, "1");

        var beside = load(loader.beside(), "2");

        assertThat(beside.embedded()).isEqualTo(30);
        assertThat(live()).isEqualTo("movies_1_30");
        assertThat(store.collections().block()).containsExactlyInAnyOrder("movies_1_30", "movies_2_30");
    }

    @Test
    void it_is_loaded_once_and_again_when_it_was_dropped() {
        load(loader, "1");
        load(loader.beside(), "2");
        assertThat(load(loader.beside(), "2", BesideTest::unopened).embedded()).isZero();

        store.drop("movies_2_30").block();

        assertThat(load(loader.beside(), "2").embedded()).isEqualTo(30);
    }

    @Test
    void what_is_needed_is_not_dropped_when_another_becomes_live() {
        load(loader, "1");
        load(loader.beside(), "2");
        load(loader.beside(), "3");

        load(loader.keeping(Set.of("movies_1_30", "movies_2_30")), "4");

        assertThat(live()).isEqualTo("movies_4_30");
        assertThat(store.collections().block())
                .contains("movies_1_30", "movies_2_30")
                .doesNotContain("movies_3_30");
    }

    private Loaded load(Loader by, String release) {
        return load(by, release, FakeWorld.Towers::new);
    }

    private Loaded load(Loader by, String release, Supplier<MovieTowers> towers) {
        return by.load(
                new Loader.Source(release, FakeWorld.DIMENSION, WORLD.catalogue(), towers),
                new LoadedMarks(folder.resolve("loaded")));
    }

    private String live() {
        return Objects.requireNonNull(store.target(CollectionName.ALIAS).block())
                .orElseThrow();
    }

    private static MovieTowers unopened() {
        throw new AssertionError("towers opened");
    }
}
