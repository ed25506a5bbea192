package marquee.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.IndexUnavailableException;
import marquee.index.Indexing;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.VectorIndex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What goes wrong with a real Qdrant: killed, frozen, started again in the middle of a load, full, slow, one of two lost.
 * Runs where {@code QDRANT_BINARY} names a server's program, and is reported as not run elsewhere.
 */
class QdrantFailuresTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration HURRY = Duration.ofMillis(500);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<MovieVector> movies = SampleMovies.some(2_000, 5);
    private final Random random = new Random(6);

    @BeforeAll
    static void needs_a_program() {
        if (QdrantProcess.program().isEmpty()) {
            NotRun.because(
                    "a real Qdrant killed, frozen, full, slow and clustered: QDRANT_BINARY names no server's program");
        }
    }

    @AfterEach
    void closes() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void a_wrong_or_missing_key_is_reported_in_one_sentence() throws Exception {
        QdrantProcess server = server("one").withKey("open sesame").start();
        QdrantSettings settings = QdrantSettings.at(server.address());

        fill(store(settings.withApiKey("open sesame")), "movies_1");
        for (QdrantSettings wrong : List.of(settings, settings.withApiKey("open barley"))) {
            assertThatThrownBy(() -> QdrantStore.requireReachable(wrong))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageEndingWith("refuses the API key; set MARQUEE_QDRANT_API_KEY.");
        }
    }

    @Test
    void a_killed_server_that_comes_back_is_used_again_and_answers_the_same() throws Exception {
        QdrantProcess server = server("one").start();
        QdrantStore store = store(QdrantSettings.at(server.address()));
        VectorIndex index = fill(store, "movies_1");
        Query query = query(PATIENCE);
        List<Hit> before = hits(index, query);

        server.kill();
        assertUnavailable(index, HURRY);
        assertThatThrownBy(() -> QdrantStore.requireReachable(QdrantSettings.at(server.address())))
                .hasMessageEndingWith("cannot be reached; start it, or correct --qdrant.");
        for (int i = 0; i < 50; i++) {
            assertUnavailable(index, HURRY);
            Thread.sleep(100);
        }
        server.start();

        until("the server is used again", () -> finds(index));
        assertThat(hits(index, query)).isEqualTo(before);
    }

    @Test
    void a_frozen_server_costs_the_deadline_and_is_used_again_when_it_thaws() throws Exception {
        QdrantProcess server = server("one").start();
        VectorIndex index = fill(store(QdrantSettings.at(server.address())), "movies_1");

        server.freeze();
        assertUnavailable(index, HURRY);
        server.thaw();

        until("the server is used again", () -> finds(index));
    }

    @Test
    void a_slow_server_is_given_up_at_the_deadline() throws Exception {
        QdrantProcess server = server("one").start();
        fill(store(QdrantSettings.at(server.address())), "movies_1");
        SlowProxy proxy = keep(new SlowProxy(server.address()));
        VectorIndex index = keep(Objects.requireNonNull(
                store(QdrantSettings.at(proxy.address())).open("movies_1").block(PATIENCE)));
        assertThat(hits(index, query(PATIENCE))).hasSize(5);

        proxy.delay(Duration.ofSeconds(2));
        assertUnavailable(index, HURRY);
        proxy.delay(Duration.ZERO);

        until("the server is quick again", () -> finds(index));
    }

    @Test
    void a_dropped_collection_is_an_index_that_is_away_and_no_other_one_answers_for_it() throws Exception {
        QdrantProcess server = server("one").start();
        QdrantStore store = store(QdrantSettings.at(server.address()));
        VectorIndex index = fill(store, "movies_1");
        VectorIndex next = fill(
                store,
                "movies_2",
                LongStream.rangeClosed(10_001, 10_100)
                        .mapToObj(id -> SampleMovies.at(id, SampleMovies.unit(random)))
                        .toList());
        store.point("movies", "movies_1").block(PATIENCE);
        store.point("movies", "movies_2").block(PATIENCE);
        assertThat(hits(index, query(PATIENCE))).allMatch(hit -> hit.id() <= 10_000);
        assertThat(hits(next, query(PATIENCE))).allMatch(hit -> hit.id() > 10_000);

        store.drop("movies_1").block(PATIENCE);

        assertUnavailable(index, PATIENCE);
        assertThatThrownBy(() -> store.open("movies_1").block(PATIENCE)).hasMessageContaining("no collection movies_1");
        assertThat(hits(next, query(PATIENCE))).allMatch(hit -> hit.id() > 10_000);
    }

    @Test
    void a_server_that_is_started_again_in_the_middle_of_a_load_has_all_of_it_in_the_end() throws Exception {
        List<MovieVector> many = SampleMovies.some(40_000, 9);
        QdrantProcess server = server("one").start();
        QdrantStore store = store(QdrantSettings.at(server.address()));
        store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
        CompletableFuture<@Nullable Boolean> upload =
                store.upsert("movies_1", many).thenReturn(true).toFuture();
        Thread.sleep(100);
        assertThat(upload).isNotDone();
        server.kill();
        server.start();
        upload.get(1, TimeUnit.MINUTES);

        List<Indexing> told = new ArrayList<>();
        CompletableFuture<@Nullable Boolean> sealing =
                store.seal("movies_1", told::add).thenReturn(true).toFuture();
        Thread.sleep(150);
        server.kill();
        server.start();
        sealing.get(2, TimeUnit.MINUTES);

        VectorIndex index = keep(Objects.requireNonNull(store.open("movies_1").block(PATIENCE)));
        assertThat(index.count().block(PATIENCE)).isEqualTo(40_000);
        assertThat(told).isNotEmpty();
        assertThat(told.getLast().movies()).isEqualTo(40_000);
        assertThat(hits(index, query(PATIENCE))).hasSize(5);
    }

    @Test
    void a_full_disk_is_named_and_the_load_goes_on_when_there_is_room() throws Exception {
        Path small = Files.createDirectories(folder.resolve("small"));
        if (!run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", small.toString())) {
            NotRun.because("a real Qdrant with a full disk: only root may make a small one");
        }
        try {
            QdrantProcess server = server("small").start();
            QdrantStore store = store(QdrantSettings.at(server.address()));
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            store.upsert("movies_1", movies.subList(0, 1_000)).block(PATIENCE);
            Path filling = small.resolve("filling");
            run("fallocate", "-l", Long.toString(small.toFile().getUsableSpace() - 4096), filling.toString());

            assertThatThrownBy(() -> store.upsert("movies_1", movies).block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("has no room left on its disk; free some or give it more");

            Files.delete(filling);
            until("there is room again", () -> writes(store));
            store.seal("movies_1").block(PATIENCE);
            server.kill();
        } finally {
            run("umount", "-l", small.toString());
        }
    }

    @Test
    void of_two_servers_with_replicas_one_that_is_lost_or_frozen_loses_no_request() throws Exception {
        QdrantProcess one = server("one").first().start();
        QdrantProcess two = server("two").joining(one).start();
        QdrantSettings.Layout usual = QdrantSettings.Layout.DEFAULT;
        QdrantStore store = store(QdrantSettings.at(one.address(), two.address())
                .with(new QdrantSettings.Layout(usual.quantised(), usual.payloadOnDisk(), 2, 2, usual.graph())));
        VectorIndex index = fill(store, "movies_1");
        store.point("movies", "movies_1").block(PATIENCE);

        AtomicInteger lost = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicInteger stop = new AtomicInteger();
        CompletableFuture<Void> people = CompletableFuture.runAsync(() -> {
            while (stop.get() == 0) {
                (finds(index) ? answered : lost).incrementAndGet();
            }
        });
        Thread.sleep(500);
        two.kill();
        Thread.sleep(1_000);
        assertThat(store.target("movies").block(PATIENCE)).contains("movies_1");
        two.start();
        until("the second is whole again", () -> finds(index));
        Thread.sleep(2_000);
        one.freeze();
        Thread.sleep(1_000);
        one.thaw();
        Thread.sleep(500);
        stop.set(1);
        people.get(10, TimeUnit.SECONDS);

        assertThat(lost).hasValue(0);
        assertThat(answered.get()).isGreaterThan(100);
    }

    private QdrantProcess server(String name) {
        return keep(new QdrantProcess(folder.resolve(name)));
    }

    private QdrantStore store(QdrantSettings settings) {
        return keep(new QdrantStore(settings));
    }

    private <T extends AutoCloseable> T keep(T one) {
        open.add(one);
        return one;
    }

    private VectorIndex fill(QdrantStore store, String collection) {
        return fill(store, collection, movies);
    }

    private VectorIndex fill(QdrantStore store, String collection, List<MovieVector> content) {
        store.create(collection, SampleMovies.DIMENSION)
                .then(store.upsert(collection, content))
                .then(store.seal(collection))
                .block(PATIENCE);
        return keep(Objects.requireNonNull(store.open(collection).block(PATIENCE)));
    }

    private Query query(Duration deadline) {
        return new Query(SampleMovies.unit(random), 5, Filter.ANY, LongSets.EMPTY_SET, deadline);
    }

    private static List<Hit> hits(VectorIndex index, Query query) {
        return Objects.requireNonNull(index.search(query).block(PATIENCE)).hits();
    }

    private boolean writes(QdrantStore store) {
        try {
            store.upsert("movies_1", movies).block(PATIENCE);
            return true;
        } catch (IndexUnavailableException full) {
            return false;
        }
    }

    private boolean finds(VectorIndex index) {
        try {
            return hits(
                                    index,
                                    new Query(
                                            movies.getFirst().vector(),
                                            5,
                                            Filter.ANY,
                                            LongSets.EMPTY_SET,
                                            Duration.ofSeconds(2)))
                            .size()
                    == 5;
        } catch (IndexUnavailableException away) {
            return false;
        }
    }

    private void assertUnavailable(VectorIndex index, Duration deadline) {
        assertThatThrownBy(() -> index.search(query(deadline)).block(PATIENCE))
                .isInstanceOf(IndexUnavailableException.class);
    }

    private static void until(String what, BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }
}
