package marquee.bench.qdrant;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.bench.index.ClusteredMovies;
import marquee.index.MovieVector;
import marquee.index.VectorStore;

/** Collections of generated movies in a Qdrant server, one for each size and layout, kept for the next run. */
final class PlanCollections {

    private final PlanServer server;
    private final VectorStore store;

    PlanCollections(PlanServer server, VectorStore store) {
        this.server = server;
        this.store = store;
    }

    /**
     * A collection that is ready.
     *
     * @param name of the collection
     * @param upload how long its vectors took to be taken in; absent: an earlier run did it
     * @param build from then on until the server had nothing left to build; absent likewise
     * @param info what the server says of it
     */
    record Ready(String name, Optional<Duration> upload, Optional<Duration> build, CollectionInfo info) {}

    Ready get(ClusteredMovies world, CollectionLayout layout) throws IOException {
        String name = "%s_%d_%s".formatted(ClusteredMovies.COLLECTION, world.size(), layout.slug());
        Optional<CollectionInfo> kept = server.find(name).filter(info -> isComplete(info, world.size()));
        return kept.isPresent()
                ? new Ready(name, Optional.empty(), Optional.empty(), kept.get())
                : make(name, world, layout);
    }

    private static boolean isComplete(CollectionInfo info, int size) {
        return info.getPointsCount() == size
                && info.getStatus() == CollectionStatus.Green
                && info.getConfig().getOptimizerConfig().getIndexingThreshold() > 0;
    }

    private Ready make(String name, ClusteredMovies world, CollectionLayout layout) throws IOException {
        store.drop(name).block();
        store.create(name, ClusteredMovies.DIMENSION).block();
        List<MovieVector> movies = IntStream.rangeClosed(1, world.size())
                .parallel()
                .mapToObj(world::movie)
                .toList();
        long started = System.nanoTime();
        if (layout.unwaited()) {
            server.send(name, movies);
        } else {
            store.upsert(name, movies).block();
        }
        Duration upload = Duration.ofNanos(System.nanoTime() - started);
        long uploaded = System.nanoTime();
        if (layout.asServed()) {
            store.seal(name).block();
        } else {
            server.change(layout.change(name));
        }
        Duration sealing = Duration.ofNanos(System.nanoTime() - uploaded);
        Duration build = sealing.plus(server.awaitGreen(name));
        CollectionInfo info = server.find(name).orElseThrow();
        return new Ready(name, Optional.of(upload), Optional.of(build), info);
    }
}
