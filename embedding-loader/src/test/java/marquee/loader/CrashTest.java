package marquee.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import marquee.index.CollectionName;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.qdrant.QdrantStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

/**
 * A load is killed (SIGKILL) at 20 random moments and started again each time; a load that ends in between is checked,
 * and the next release begun. Nothing may be missing, doubled, zeroed or foreign. The seed is printed; {@code
 * -Dmarquee.crash.seed=N} repeats it.
 */
class CrashTest {

    private static final int KILLS = 20;
    private static final int MOVIES = 6_000;
    private static final long LATEST_KILL_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("marquee.crash.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void the_embedded_index_survives_20_kills() throws Exception {
        survive("embedded", folder.resolve("index").toString());
    }

    @Test
    void a_load_into_qdrant_survives_20_kills() throws Exception {
        try (QdrantStandIn server = new QdrantStandIn()) {
            int last = survive("qdrant", server.address().toString());
            assertThat(server.content(collection(last))).hasSize(MOVIES);
        }
    }

    /** Returns the last release that was loaded. */
    private int survive(String kind, String place) throws Exception {
        System.out.println("Seed of the kills (" + kind + "): " + seed);
        int release = 1;
        for (int kills = 0; kills < KILLS; ) {
            if (killed(start(kind, place, release))) {
                kills++;
            } else {
                check(kind, place, release++);
            }
        }
        Process undisturbed = start(kind, place, release);
        assertThat(undisturbed.waitFor()).isZero();
        for (int finished = Math.max(1, release - 1); finished <= release; finished++) {
            check(kind, place, finished);
        }
        return release;
    }

    private Process start(String kind, String place, int release) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledLoad.class.getName(),
                        kind,
                        place,
                        Integer.toString(release),
                        Integer.toString(MOVIES),
                        folder.resolve("loaded").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Waits until the load has begun, then a random while; false when it ended by itself before. */
    private boolean killed(Process process) throws Exception {
        try (BufferedReader output = process.inputReader()) {
            assertThat(output.readLine()).isEqualTo(KilledLoad.BEGUN);
            if (process.waitFor(random.nextLong(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS)) {
                assertThat(process.exitValue()).isZero();
                return false;
            }
            process.destroyForcibly().waitFor();
            return process.exitValue() != 0;
        }
    }

    private static void check(String kind, String place, int release) {
        try (VectorStore store = KilledLoad.open(kind, place);
                VectorIndex index = await(store.open(collection(release)))) {
            assertThat(await(index.count())).isEqualTo(MOVIES);
            Map<Long, float[]> stored = await(
                    index.vectors(LongStream.rangeClosed(1, MOVIES).boxed().toList()));
            assertThat(stored).hasSize(MOVIES);
            stored.forEach((id, vector) -> assertThat(vector).containsExactly(FakeWorld.vectorOf(id), within(1e-6f)));
            Filter unrated = new Filter(Set.of("Drama"), Optional.empty(), Optional.of(true));
            Query all = new Query(FakeWorld.vectorOf(1), MOVIES, unrated, LongSets.EMPTY_SET, PATIENCE);
            Hits hits = await(index.search(all));
            assertThat(hits.hits())
                    .hasSize(MOVIES / 6)
                    .allMatch(hit -> hit.id() % 2 == 1 && !FakeWorld.isRated(hit.id()));
            assertThat(await(store.target(CollectionName.ALIAS)).orElseThrow()).startsWith("movies_");
        }
    }

    private static String collection(int release) {
        return "movies_" + release + "_" + MOVIES;
    }

    private static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }
}
