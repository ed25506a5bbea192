package marquee.loader;

import static marquee.loader.FakeWorld.DIMENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.progress.Progress;
import marquee.catalog.views.DatasetView;
import marquee.index.CollectionName;
import marquee.index.Filter;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedStore;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStandIn;
import marquee.index.qdrant.QdrantStore;
import marquee.towers.MovieTowers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which collections there are before, during and after a load. */
class CollectionsTest {

    private static final int MOVIES = 60;
    private static final FakeWorld WORLD = new FakeWorld(MOVIES);
    private static final String FIRST = "movies_1_" + MOVIES;

    @TempDir
    private Path folder;

    @Nested
    class Embedded extends Contract {

        @Override
        VectorStore open() {
            return new EmbeddedStore(folder);
        }
    }

    @Nested
    class Qdrant extends Contract {

        private final QdrantStandIn server = new QdrantStandIn();

        @AfterEach
        void stops() {
            server.close();
        }

        @Override
        VectorStore open() {
            return new QdrantStore(QdrantSettings.at(server.address())
                    .with(new QdrantSettings.Upload(
                            64, 3, Duration.ofSeconds(10), 4, Duration.ofMillis(5), Duration.ofMillis(5))));
        }
    }

    /** The same for every store. */
    abstract class Contract {

        private VectorStore store;

        abstract VectorStore open();

        @BeforeEach
        void opens() {
            store = open();
        }

        @AfterEach
        void closes() {
            store.close();
        }

        @Test
        void a_changed_catalogue_gets_a_collection_of_its_own_and_the_stale_one_goes() {
            load("1", WORLD);
            assertThat(dramas()).isEqualTo(MOVIES / 2);

            Loaded loaded = load("1", new Moved(WORLD));

            assertThat(loaded).isEqualTo(new Loaded("movies_1_moved", MOVIES, MOVIES));
            assertThat(dramas()).isZero();
            assertThat(collections()).containsExactly("movies_1_moved");
        }

        @Test
        void a_movie_that_left_the_catalogue_does_not_stop_the_load() {
            load("1", WORLD);

            assertThat(load("1", new FakeWorld(MOVIES - 1)).movies()).isEqualTo(MOVIES - 1);
        }

        @Test
        void what_is_live_answers_until_the_next_one_is_checked_when_a_load_fails() {
            load("1", WORLD);

            assertThatThrownBy(() -> load("1", new Moved(WORLD), CollectionsTest::broken))
                    .hasMessageContaining("no towers");
            assertThatThrownBy(() -> loadFresh(CollectionsTest::broken)).hasMessageContaining("no towers");

            assertThat(live()).contains(FIRST);
            assertThat(dramas()).isEqualTo(MOVIES / 2);
        }

        @Test
        void a_fresh_load_embeds_everything_into_another_collection_and_drops_the_live_one_last() {
            load("1", WORLD);

            Loaded loaded = loadFresh(FakeWorld.Towers::new);

            assertThat(loaded).isEqualTo(new Loaded(FIRST + "_2", MOVIES, MOVIES));
            assertThat(collections()).containsExactly(FIRST + "_2");
            assertThat(load("1", WORLD)).isEqualTo(new Loaded(FIRST + "_2", MOVIES, 0));
        }

        @Test
        void the_release_before_stays_to_go_back_to_and_older_ones_go() {
            load("1", WORLD);
            load("2", WORLD);
            load("10", WORLD);

            assertThat(collections()).containsExactlyInAnyOrder("movies_2_" + MOVIES, "movies_10_" + MOVIES);
            assertThat(load("2", WORLD).embedded()).isZero();
            assertThat(live()).contains("movies_2_" + MOVIES);
            assertThat(collections()).hasSize(2);
        }

        @Test
        void a_collection_named_by_its_release_alone_is_replaced() {
            store.create("movies_1", DIMENSION)
                    .then(store.seal("movies_1"))
                    .then(store.point(CollectionName.ALIAS, "movies_1"))
                    .block();

            load("1", WORLD);

            assertThat(collections()).containsExactly(FIRST);
        }

        @Test
        void collections_of_others_are_left_alone() {
            store.create("movies", DIMENSION)
                    .then(store.create("films_1", DIMENSION))
                    .block();

            load("1", WORLD);

            assertThat(collections()).containsExactlyInAnyOrder("movies", "films_1", FIRST);
        }

        private Loaded load(String release, Dataset dataset) {
            return load(release, dataset, FakeWorld.Towers::new);
        }

        private Loaded load(String release, Dataset dataset, Supplier<MovieTowers> towers) {
            return loader().load(source(release, dataset, towers), marks());
        }

        private Loaded loadFresh(Supplier<MovieTowers> towers) {
            return loader().loadFresh(source("1", WORLD, towers), marks());
        }

        private Loader loader() {
            return new Loader(store, Progress.silent(), Duration.ofMillis(1));
        }

        private List<String> collections() {
            return Objects.requireNonNull(store.collections().block());
        }

        private Optional<String> live() {
            return Objects.requireNonNull(store.target(CollectionName.ALIAS).block());
        }

        private int dramas() {
            var query = new Query(
                    FakeWorld.vectorOf(1), MOVIES, Filter.genre("Drama"), LongSets.EMPTY_SET, Duration.ofSeconds(20));
            try (VectorIndex index =
                    Objects.requireNonNull(store.open(live().orElseThrow()).block())) {
                return Objects.requireNonNull(index.search(query).block())
                        .hits()
                        .size();
            }
        }
    }

    private LoadedMarks marks() {
        return new LoadedMarks(folder.resolve("loaded"));
    }

    private static Loader.Source source(String release, Dataset dataset, Supplier<MovieTowers> towers) {
        return new Loader.Source(release, DIMENSION, Catalogue.of(dataset, List.of()), towers);
    }

    private static MovieTowers broken() {
        throw new IllegalStateException("no towers");
    }

    /** The same movies, of which no one is a drama any more. */
    private record Moved(Dataset dataset) implements DatasetView {

        @Override
        public String hash() {
            return "moved";
        }

        @Override
        public Stream<Movie> movies() {
            return dataset.movies()
                    .map(movie -> new Movie(
                            movie.id(),
                            movie.datasetId(),
                            movie.title(),
                            movie.year(),
                            List.of("Horror"),
                            movie.tags(),
                            movie.text(),
                            movie.popularity()));
        }
    }
}
