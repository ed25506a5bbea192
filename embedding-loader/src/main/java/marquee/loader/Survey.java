package marquee.loader;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.index.VectorStore;
import reactor.core.publisher.Flux;

/**
 * A first walk through the catalogue: how many movies it has, how many of them the collection lacks, and some of them,
 * drawn at random, to check the result with.
 *
 * @param movies in the catalogue
 * @param missing from the collection
 * @param sample drawn evenly, with a fixed seed
 */
record Survey(long movies, long missing, List<Movie> sample) {

    private static final int IDS_AT_ONCE = 4_096;
    private static final long SEED = 1;

    Survey {
        sample = List.copyOf(sample);
    }

    static Survey of(Loader.Movies catalogue, VectorStore store, String collection, int sampleSize) {
        Reservoir reservoir = new Reservoir(sampleSize);
        long present = Flux.using(catalogue.all()::get, Flux::fromStream, Stream::close)
                .doOnNext(reservoir::offer)
                .map(movie -> movie.id().value())
                .buffer(IDS_AT_ONCE)
                .concatMap(ids -> store.present(collection, ids).map(Set::size))
                .reduce(0L, Long::sum)
                .blockOptional()
                .orElse(0L);
        return new Survey(reservoir.seen, reservoir.seen - present, reservoir.kept);
    }

    /** Keeps each movie seen with the same probability. Algorithm R: Vitter, ACM TOMS 11(1), 1985. */
    private static final class Reservoir {

        private final int size;
        private final Random random = new Random(SEED);
        private final List<Movie> kept = new ArrayList<>();
        private long seen;

        Reservoir(int size) {
            this.size = size;
        }

        void offer(Movie movie) {
            seen++;
            if (kept.size() < size) {
                kept.add(movie);
                return;
            }
            long place = random.nextLong(seen);
            if (place < size) {
                kept.set((int) place, movie);
            }
        }
    }
}
