package marquee.bench.micro;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import marquee.bench.index.ClusteredMovies;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.embedded.EmbeddedStore;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One search of an embedded index that an earlier part of the run has built; another direction each time. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchBenchmark {

    static final String FOLDER = "bench.folder";
    static final String SIZE = "bench.size";

    private static final int DIRECTIONS = 1_024;

    /** How many movies are asked for. */
    @Param({"20", "100"})
    private int limit;

    /** What they must be. */
    @Param({"", "Drama", "Noir"})
    private String genre = "";

    private final float[][] directions = new float[DIRECTIONS][];
    private int next;
    private EmbeddedStore store = new EmbeddedStore(Path.of(System.getProperty(FOLDER, "target/no-index")));
    private VectorIndex index =
            Objects.requireNonNull(store.open(ClusteredMovies.COLLECTION).block());

    /** Draws the directions. */
    @Setup
    public void draw() {
        var world = new ClusteredMovies(Integer.getInteger(SIZE, 1), 1);
        for (int i = 0; i < DIRECTIONS; i++) {
            directions[i] = world.query(i);
        }
    }

    /** Closes the index. */
    @TearDown
    public void close() {
        index.close();
        store.close();
    }

    /** The search, its threads included. */
    @Benchmark
    public Hits search() {
        var filter = genre.isEmpty() ? Filter.ANY : Filter.genre(genre);
        var query = new Query(
                directions[next++ % DIRECTIONS],
                limit,
                filter,
                it.unimi.dsi.fastutil.longs.LongSets.EMPTY_SET,
                Duration.ofSeconds(10));
        return Objects.requireNonNull(index.search(query).block());
    }
}
