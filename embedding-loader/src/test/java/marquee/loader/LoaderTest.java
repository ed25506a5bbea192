package marquee.loader;

import static marquee.loader.FakeWorld.DIMENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import marquee.index.CollectionName;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedStore;
import marquee.towers.MovieTowers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

class LoaderTest {

    private static final int MOVIES = 3_000;

    private static final String COLLECTION = "movies_1_" + MOVIES;

    @TempDir
    private Path folder;

    private final FakeWorld world = new FakeWorld(MOVIES);
    private final FakeWorld.Towers towers = new FakeWorld.Towers();
    private VectorStore store;

    @BeforeEach
    void opens() {
        store = new EmbeddedStore(folder);
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void every_movie_of_the_catalogue_gets_the_vector_of_its_tower() {
        Loaded loaded = load("1", world);

        assertThat(loaded).isEqualTo(new Loaded(COLLECTION, MOVIES, MOVIES));
        assertThat(store.target(CollectionName.ALIAS).block()).contains(COLLECTION);
        try (VectorIndex index = await(store.open(COLLECTION))) {
            Map<Long, float[]> stored = await(
                    index.vectors(LongStream.rangeClosed(1, MOVIES).boxed().toList()));
            assertThat(stored).hasSize(MOVIES);
            stored.forEach((id, vector) -> assertThat(vector).containsExactly(FakeWorld.vectorOf(id), within(1e-6f)));
        }
        assertThat(towers.closed).hasValue(1);
    }

    @Test
    void movies_nobody_rated_are_marked_as_content_only() {
        load("1", world);

        Filter contentOnly = new Filter(Set.of(), Optional.empty(), Optional.of(true));
        try (VectorIndex index = await(store.open(COLLECTION))) {
            Query all =
                    new Query(FakeWorld.vectorOf(1), MOVIES, contentOnly, LongSets.EMPTY_SET, Duration.ofSeconds(20));
            assertThat(await(index.search(all)).hits().stream().map(Hit::id))
                    .hasSize(MOVIES / 3)
                    .noneMatch(FakeWorld::isRated);
        }
    }

    @Test
    void a_complete_collection_is_not_loaded_again_and_its_towers_are_not_even_opened() {
        load("1", world);

        assertThat(load("1", world.catalogue(), LoaderTest::unopened)).isEqualTo(new Loaded(COLLECTION, MOVIES, 0));
    }

    @Test
    void a_catalogue_that_was_loaded_is_not_even_read_again() {
        load("1", world);

        assertThat(load("1", Catalogue.of(new Unreadable(world.hash()), List.of()), LoaderTest::unopened))
                .isEqualTo(new Loaded(COLLECTION, MOVIES, 0));
    }

    @Test
    void a_lost_collection_is_loaded_whatever_was_remembered() {
        load("1", world);
        store.drop(COLLECTION).block();

        assertThat(load("1", world).embedded()).isEqualTo(MOVIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flipped", "halved", "empty"})
    void a_damaged_collection_is_filled_anew_whatever_was_remembered(String damage) throws IOException {
        load("1", world);
        damage(damage);

        assertThat(load("1", world)).isEqualTo(new Loaded(COLLECTION, MOVIES, MOVIES));
        assertThat(store.target(CollectionName.ALIAS).block()).contains(COLLECTION);
        try (VectorIndex index = await(store.open(COLLECTION))) {
            assertThat(await(index.vectors(List.of(1_500L))).get(1_500L))
                    .containsExactly(FakeWorld.vectorOf(1_500), within(1e-6f));
        }
        assertThat(load("1", world).embedded()).isZero();
    }

    private void damage(String how) throws IOException {
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("collections").resolve(COLLECTION))) {
            file = files.filter(each -> each.toString().endsWith(".vec"))
                    .findFirst()
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2, end = i + 4096; i < end; i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        Files.write(
                file,
                switch (how) {
                    case "flipped" -> bytes;
                    case "halved" -> Arrays.copyOf(bytes, bytes.length / 2);
                    default -> new byte[0];
                });
    }

    @Test
    void an_interrupted_load_embeds_only_what_is_missing() {
        store.create(COLLECTION, DIMENSION).block();
        store.upsert(COLLECTION, vectors(1, 2_000)).block();
        store.close();
        store = new EmbeddedStore(folder);

        Loaded loaded = load("1", world);

        assertThat(loaded.embedded()).isEqualTo(1_000);
        assertThat(towers.embedded).as("the missing ones, and a sample").hasValueLessThan(1_200);
    }

    @Test
    void the_alias_stays_when_the_collection_holds_a_movie_the_catalogue_does_not_have() {
        load("1", world);
        store.create("movies_2_" + MOVIES, DIMENSION).block();
        store.upsert("movies_2_" + MOVIES, vectors(9_001, 9_001)).block();

        assertThatThrownBy(() -> load("2", world))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("holds 3001 movies, the catalogue has 3000")
                .hasMessageContaining("--fresh");
        assertThat(store.target(CollectionName.ALIAS).block()).contains(COLLECTION);
    }

    @Test
    void the_alias_stays_when_stored_vectors_are_not_those_of_the_towers() {
        load("1", world);
        store.create("movies_2_" + MOVIES, DIMENSION).block();
        store.upsert(
                        "movies_2_" + MOVIES,
                        vectors(1, 1_500).stream()
                                .map(movie -> new MovieVector(
                                        movie.id(), FakeWorld.vectorOf(movie.id() + 7), movie.payload()))
                                .toList())
                .block();

        assertThatThrownBy(() -> load("2", world))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("another vector of movie");
        assertThat(store.target(CollectionName.ALIAS).block()).contains(COLLECTION);
    }

    @Test
    void a_tower_that_gives_nonsense_stops_the_load() {
        MovieTowers broken = new BrokenTowers();

        assertThatThrownBy(() -> load("1", world.catalogue(), () -> broken))
                .isInstanceOf(LoadException.class)
                .hasMessageContaining("movie 2500")
                .hasMessageContaining("instead of 1");
        assertThat(store.target(CollectionName.ALIAS).block()).isEmpty();
    }

    private Loaded load(String release, FakeWorld from) {
        return load(release, from.catalogue(), () -> towers);
    }

    private Loaded load(String release, Catalogue from, Supplier<MovieTowers> open) {
        return new Loader(store, Progress.silent(), Duration.ZERO)
                .load(new Loader.Source(release, DIMENSION, from, open), new LoadedMarks(folder.resolve("loaded")));
    }

    private static MovieTowers unopened() {
        throw new AssertionError("towers opened");
    }

    private static List<MovieVector> vectors(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(id ->
                        new MovieVector(id, FakeWorld.vectorOf(id), new Payload(List.of(), OptionalInt.empty(), false)))
                .toList();
    }

    private static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block());
    }

    /** A dataset of which no more can be had than what it is called. */
    private record Unreadable(String hash) implements Dataset {

        @Override
        public String name() {
            return "unreadable";
        }

        @Override
        public String notice() {
            return "made up";
        }

        @Override
        public Stream<Movie> movies() {
            throw new AssertionError("the catalogue was read");
        }

        @Override
        public Stream<Rating> ratings() {
            throw new AssertionError("the ratings were read");
        }
    }

    /** Gives one movie a vector that is no number. */
    private static final class BrokenTowers implements MovieTowers {

        private final FakeWorld.Towers sound = new FakeWorld.Towers();

        @Override
        public int dimension() {
            return DIMENSION;
        }

        @Override
        public boolean knows(MovieId movie) {
            return sound.knows(movie);
        }

        @Override
        public float[][] embed(List<Movie> movies) {
            float[][] vectors = sound.embed(movies);
            for (int i = 0; i < vectors.length; i++) {
                if (movies.get(i).id().value() == 2_500) {
                    vectors[i][3] = Float.NaN;
                }
            }
            return vectors;
        }

        @Override
        public void close() {
            sound.close();
        }
    }
}
