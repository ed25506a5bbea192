package marquee.bench.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import reactor.core.publisher.Mono;

/** Fills a store with a world of some size and asks it every kind of question. */
final class StoreBench {

    private static final int BATCH = 4_096;
    private static final int ROUNDS = 5;

    /** How often each question is asked, the unmeasured round included. */
    static final int ASKED = (ROUNDS + 1) * Directions.COUNT;

    private final VectorStore store;
    private final String collection;
    private final ClusteredMovies world;

    StoreBench(VectorStore store, String collection, ClusteredMovies world) {
        this.store = store;
        this.collection = collection;
        this.world = world;
    }

    /** What building took. */
    record Built(double fillSeconds, double graphSeconds, double openSeconds, long diskMiB, long peakHeapMiB) {

        String toLine() {
            return fillSeconds + " " + graphSeconds + " " + openSeconds + " " + diskMiB + " " + peakHeapMiB;
        }

        static Built fromLine(String line) {
            double[] values = Stream.of(line.strip().split(" "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            return new Built(values[0], values[1], values[2], (long) values[3], (long) values[4]);
        }
    }

    /** Builds and reopens. */
    Built build(Path folder) {
        long filled = timed(this::fill);
        long sealed = timed(() -> store.seal(collection).block());
        long opened = timed(
                () -> Objects.requireNonNull(store.open(collection).block()).close());
        return new Built(filled / 1e9, sealed / 1e9, opened / 1e9, bytes(folder) >> 20, peakHeap() >> 20);
    }

    /** Whether an earlier run built all of it. */
    boolean isBuilt() {
        return store.open(collection)
                .onErrorResume(IndexUnavailableException.class, missing -> Mono.empty())
                .flatMap(index -> index.count().doFinally(end -> index.close()))
                .blockOptional()
                .filter(count -> count == world.size())
                .isPresent();
    }

    /** Asks every kind of question, and tells of each as soon as it is answered. */
    void ask(Directions directions, BiConsumer<SearchCase, SearchFigures> told) {
        try (VectorIndex index = Objects.requireNonNull(store.open(collection).block())) {
            for (SearchCase question : SearchCase.all(world.size())) {
                told.accept(question, ask(index, question, directions));
            }
        }
    }

    private void fill() {
        store.create(collection, ClusteredMovies.DIMENSION).block();
        for (int first = 1; first <= world.size(); first += BATCH) {
            List<MovieVector> batch = IntStream.range(first, Math.min(first + BATCH, world.size() + 1))
                    .mapToObj(world::movie)
                    .toList();
            store.upsert(collection, batch).block();
        }
    }

    private static SearchFigures ask(VectorIndex index, SearchCase question, Directions directions) {
        long[] nanos = new long[Directions.COUNT * ROUNDS];
        long missed = 0;
        long wanted = 0;
        long visited = 0;
        for (int round = -1; round < ROUNDS; round++) {
            for (int q = 0; q < Directions.COUNT; q++) {
                Query query = directions.query(question, q);
                long started = System.nanoTime();
                Hits hits = Objects.requireNonNull(index.search(query).block());
                if (round >= 0) {
                    nanos[round * Directions.COUNT + q] = System.nanoTime() - started;
                    Set<Long> right = directions.expected(question, q);
                    wanted += right.size();
                    hits.hits().forEach(hit -> right.remove(hit.id()));
                    missed += right.size();
                    visited += hits.visited();
                }
            }
        }
        return new SearchFigures(nanos, 1 - (double) missed / wanted, (double) visited / nanos.length);
    }

    private static long timed(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return System.nanoTime() - started;
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
