package marquee.loader;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.catalog.progress.Progress;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedSettings;
import marquee.index.embedded.EmbeddedStore;
import marquee.index.embedded.GraphSettings;
import marquee.index.embedded.search.SearchSettings;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStore;
import marquee.towers.MovieTowers;

/** The program that {@link CrashTest} kills: loads one release, slowly enough to be hit anywhere. */
final class KilledLoad {

    /** Printed when the load begins. */
    static final String BEGUN = "begun";

    private static final Duration PER_BATCH = Duration.ofMillis(20);

    private KilledLoad() {}

    /** Arguments: embedded or qdrant, the folder or the address, the release, the number of movies, a folder. */
    public static void main(String[] arguments) {
        FakeWorld world = new FakeWorld(Integer.parseInt(arguments[3]));
        try (VectorStore store = open(arguments[0], arguments[1])) {
            System.out.println(BEGUN);
            var source = new Loader.Source(arguments[2], FakeWorld.DIMENSION, world.catalogue(), SlowTowers::new);
            new Loader(store, Progress.silent(), Duration.ZERO).load(source, new LoadedMarks(Path.of(arguments[4])));
        }
    }

    static VectorStore open(String kind, String place) {
        if (kind.equals("embedded")) {
            return new EmbeddedStore(
                    Path.of(place),
                    new EmbeddedSettings(new SearchSettings(2, 64, 256, 100), GraphSettings.defaults(), 300));
        }
        return new QdrantStore(QdrantSettings.at(QdrantSettings.Address.parse(place))
                .with(new QdrantSettings.Upload(
                        64, 3, Duration.ofSeconds(10), 4, Duration.ofMillis(5), Duration.ofMillis(5))));
    }

    /** Real vectors, late. */
    private static final class SlowTowers implements MovieTowers {

        private final FakeWorld.Towers towers = new FakeWorld.Towers();

        @Override
        public int dimension() {
            return towers.dimension();
        }

        @Override
        public boolean knows(MovieId movie) {
            return towers.knows(movie);
        }

        @Override
        public float[][] embed(List<Movie> movies) {
            LockSupport.parkNanos(PER_BATCH.toNanos());
            return towers.embed(movies);
        }

        @Override
        public void close() {
            towers.close();
        }
    }
}
