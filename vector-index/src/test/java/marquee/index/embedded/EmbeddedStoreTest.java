package marquee.index.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongIterator;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.IndexDamagedException;
import marquee.index.IndexUnavailableException;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;
import marquee.index.embedded.search.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

class EmbeddedStoreTest extends VectorStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected VectorStore open() {
        return new EmbeddedStore(folder, smallWorld());
    }

    @Override
    protected VectorStore reopen(VectorStore store) {
        store.close();
        return open();
    }

    @Test
    void movies_written_in_one_go_get_their_graph_too() {
        var settings = new EmbeddedSettings(new SearchSettings(2, 512, 32, 50), GraphSettings.defaults(), 1_000_000);
        try (VectorStore store = new EmbeddedStore(folder, settings)) {
            store.create("one", SampleMovies.DIMENSION).block();
            store.upsert("one", SampleMovies.some(3_000, 1)).block();
            store.seal("one").block();
            try (VectorIndex index = Objects.requireNonNull(store.open("one").block())) {
                var query = new Query(
                        SampleMovies.unit(new Random(2)), 5, Filter.ANY, LongSets.EMPTY_SET, Duration.ofSeconds(20));
                Hits hits = Objects.requireNonNull(index.search(query).block());
                assertThat(hits.visited()).as("vectors compared").isLessThan(1_500);
            }
        }
    }

    @Test
    void what_was_found_when_the_deadline_passed_is_no_answer() {
        fill("one");
        VirtualTimeScheduler.getOrSet(); // whoever asks waits on
        try (VectorStore store = open();
                VectorIndex index = Objects.requireNonNull(store.open("one").block())) {
            var deadline = Duration.ofMillis(100);
            var query = new Query(SampleMovies.unit(new Random(2)), 5, Filter.ANY, new SlowlyRead(deadline), deadline);
            assertThatThrownBy(() -> index.search(query).block()).isInstanceOf(IndexUnavailableException.class);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".vec", ".vex", ".vem", ".dvd", ".tim", ".si", "segments"})
    void a_flipped_a_halved_and_an_empty_file_are_damage_that_is_told(String kind) throws IOException {
        fill("one");
        Path file = fileOf("one", kind);
        byte[] whole = Files.readAllBytes(file);
        for (byte[] damaged : List.of(flipped(whole), Arrays.copyOf(whole, whole.length / 2), new byte[0])) {
            Files.write(file, damaged);
            try (VectorStore store = open()) {
                assertThatThrownBy(() -> store.open("one").block())
                        .isInstanceOf(IndexDamagedException.class)
                        .hasMessageContaining("one is damaged");
            }
        }
        Files.write(file, whole);
        try (VectorStore store = open();
                VectorIndex index = Objects.requireNonNull(store.open("one").block())) {
            assertThat(index.count().block()).isEqualTo(500);
        }
    }

    @Test
    void a_damaged_collection_can_be_dropped_and_filled_anew() throws IOException {
        fill("one");
        Files.write(fileOf("one", "segments"), new byte[0]);
        try (VectorStore store = open()) {
            store.drop("one").block();
        }
        fill("one");
    }

    @Test
    void a_damaged_alias_points_nowhere_and_can_be_set_again() throws IOException {
        fill("one");
        try (VectorStore store = open()) {
            for (byte[] damaged : List.of(new byte[0], new byte[] {-1, -2, -3})) {
                store.point("movies", "one").block();
                Files.write(folder.resolve("aliases/movies"), damaged);
                assertThat(store.target("movies").block()).isEmpty();
            }
            store.point("movies", "one").block();
            assertThat(store.target("movies").block()).contains("one");
        }
    }

    private void fill(String collection) {
        try (VectorStore store = open()) {
            store.create(collection, SampleMovies.DIMENSION)
                    .then(store.upsert(collection, SampleMovies.some(500, 1)))
                    .then(store.seal(collection))
                    .block();
        }
    }

    private Path fileOf(String collection, String kind) throws IOException {
        try (var files = Files.list(folder.resolve("collections").resolve(collection))) {
            return files.filter(file -> file.getFileName().toString().endsWith(kind)
                            || file.getFileName().toString().startsWith(kind))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Every bit of up to 4 KB in the middle. */
    private static byte[] flipped(byte[] whole) {
        byte[] flipped = whole.clone();
        int length = Math.min(4096, Math.max(1, whole.length / 3));
        for (int i = (whole.length - length) / 2, end = i + length; i < end; i++) {
            flipped[i] = (byte) ~flipped[i];
        }
        return flipped;
    }

    /** At the defaults the contract's movies would never go through the graph. */
    static EmbeddedSettings smallWorld() {
        return new EmbeddedSettings(new SearchSettings(2, 512, 240, 50), new GraphSettings(32, 200), 700);
    }

    /** No movies, but it takes a while to see that. */
    private static final class SlowlyRead extends LongOpenHashSet {

        private static final long serialVersionUID = 1;

        private final Duration pause;

        SlowlyRead(Duration pause) {
            super(new long[] {1});
            this.pause = pause;
        }

        @Override
        public LongIterator iterator() {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.iterator();
        }
    }
}
