package marquee.index.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import marquee.index.BestHits;
import marquee.index.Filter;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.embedded.EmbeddedStore;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search costs that has time, and one whose deadline has passed when it begins. */
class SegmentTest {

    private static final int MOVIES = 3_000;
    private static final Filter DRAMA = Filter.genre("Drama");

    /** The clock is looked at once for so many vectors or fewer, in the graph and beside it. */
    private static final int TWO_GLANCES = 2 * 64 + 1;

    @TempDir
    private static Path folder;

    private static Directory directory;
    private static DirectoryReader reader;
    private static Segment segment;

    @BeforeAll
    static void fill() throws IOException {
        var settings = new SearchSettings(2, 512, 256, MOVIES / 5);
        try (var store = new EmbeddedStore(folder)) {
            store.create("one", SampleMovies.DIMENSION)
                    .then(store.upsert("one", SampleMovies.some(MOVIES, 1)))
                    .then(store.seal("one"))
                    .block();
        }
        directory = new MMapDirectory(folder.resolve("collections/one"));
        reader = DirectoryReader.open(directory);
        segment = new Segment(reader.leaves().getFirst().reader(), settings);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void a_walk_through_the_graph_ends_when_its_deadline_has_passed() throws IOException {
        assertThat(compared(Filter.ANY, ahead())).isBetween(3L * TWO_GLANCES, MOVIES - 1L);
        assertThat(compared(Filter.ANY, passed())).isLessThanOrEqualTo(TWO_GLANCES);
    }

    @Test
    void a_comparison_with_every_accepted_movie_ends_when_its_deadline_has_passed() throws IOException {
        assertThat(compared(DRAMA, ahead())).isEqualTo(MOVIES / 10);
        assertThat(compared(DRAMA, passed())).isLessThanOrEqualTo(TWO_GLANCES);
    }

    private static long compared(Filter filter, long deadlineNanos) throws IOException {
        var query = new Query(SampleMovies.unit(new Random(2)), 5, filter, LongSets.EMPTY_SET, Duration.ZERO);
        return segment.search(query, deadlineNanos, new BestHits(5));
    }

    private static long ahead() {
        return System.nanoTime() + Duration.ofHours(1).toNanos();
    }

    private static long passed() {
        return System.nanoTime() - 1;
    }
}
