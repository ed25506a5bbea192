package marquee.index.embedded.search;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.embedded.EmbeddedStore;
import marquee.index.support.BestHits;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a search finds and what it costs, with time enough and when its deadline has passed before it begins. */
class SegmentTest {

    private static final int MOVIES = 12_000;
    private static final int FAR = MOVIES * 2 / 3;
    private static final int LIMIT = 20;
    private static final int EXCLUDED = 500;
    private static final float[] HERE = SampleMovies.unit(new Random(2));

    /** Seven movies of ten. */
    private static final Filter RECENT =
            new Filter(Set.of(), Optional.of(new Filter.Years(1957, 2100)), Optional.empty());

    private static final Filter DRAMA = Filter.genre("Drama");

    /** All but the third of the movies that is nearest to the query. */
    private static final Filter FAR_FROM_HERE = Filter.genre("Far");

    /** The clock is looked at once for so many vectors or fewer, in the graph and beside it. */
    private static final int TWO_GLANCES = 2 * 64 + 1;

    @TempDir
    private static Path folder;

    private static List<MovieVector> movies = List.of();
    private static Directory directory;
    private static DirectoryReader reader;
    private static Segment segment;

    @BeforeAll
    static void fill() throws IOException {
        movies = movies();
        try (var store = new EmbeddedStore(folder)) {
            store.create("one", SampleMovies.DIMENSION)
                    .then(store.upsert("one", movies))
                    .then(store.seal("one"))
                    .block();
        }
        directory = new MMapDirectory(folder.resolve("collections/one"));
        reader = DirectoryReader.open(directory);
        segment = new Segment(reader.leaves().getFirst().reader(), new SearchSettings(2, 512, 256, 50));
    }

    private static List<MovieVector> movies() {
        List<MovieVector> some = SampleMovies.some(MOVIES, 1);
        LongSet near = new LongOpenHashSet();
        SampleMovies.nearest(some, query(Filter.ANY, MOVIES - FAR)).forEach(hit -> near.add(hit.id()));
        return some.stream()
                .map(movie -> near.contains(movie.id()) ? movie : far(movie))
                .toList();
    }

    private static MovieVector far(MovieVector movie) {
        List<String> genres = new ArrayList<>(movie.payload().genres());
        genres.add("Far");
        return new MovieVector(
                movie.id(),
                movie.vector(),
                new Payload(genres, movie.payload().year(), movie.payload().contentOnly()));
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
        directory.close();
    }

    @Test
    void a_walk_through_the_graph_finds_nearly_all_at_a_fraction_of_the_cost() throws IOException {
        for (Filter filter : List.of(Filter.ANY, RECENT)) {
            var query = query(filter, LIMIT);
            assertThat(compared(query, ahead())).isLessThan(MOVIES / 3);
            assertThat(cost(query, ahead()).plan()).isEqualTo(Plan.GRAPH);
            assertThat(missed(query)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_filter_that_makes_the_walk_dearer_than_the_comparison_is_answered_by_the_comparison() throws IOException {
        var query = query(DRAMA, LIMIT);
        assertThat(cost(query, ahead())).isEqualTo(new SearchCost(Plan.SCAN, MOVIES / 10));
        assertThat(missed(query)).isZero();
    }

    @Test
    void so_many_excluded_movies_that_the_walk_would_be_dearer_are_answered_by_the_comparison() throws IOException {
        var query = without(EXCLUDED, LIMIT);
        assertThat(cost(query, ahead())).isEqualTo(new SearchCost(Plan.SCAN, MOVIES - EXCLUDED));
        assertThat(missed(query)).isZero();
    }

    @Test
    void a_walk_that_has_cost_as_much_as_the_comparison_is_given_up_for_it() throws IOException {
        var query = query(FAR_FROM_HERE, LIMIT);
        assertThat(cost(query, ahead()).plan()).isEqualTo(Plan.GRAPH_THEN_SCAN);
        assertThat(compared(query, ahead())).isBetween(FAR + FAR / 2L, FAR + FAR / 2L + TWO_GLANCES);
        assertThat(missed(query)).isZero();
    }

    @Test
    void a_walk_through_the_graph_ends_when_its_deadline_has_passed() throws IOException {
        assertThat(compared(query(Filter.ANY, LIMIT), ahead())).isGreaterThan(4L * TWO_GLANCES);
        assertThat(compared(query(Filter.ANY, LIMIT), passed())).isLessThanOrEqualTo(TWO_GLANCES);
    }

    @Test
    void a_comparison_with_every_accepted_movie_ends_when_its_deadline_has_passed() throws IOException {
        assertThat(compared(query(DRAMA, LIMIT), passed())).isLessThanOrEqualTo(TWO_GLANCES);
    }

    private static long compared(Query query, long deadlineNanos) throws IOException {
        return cost(query, deadlineNanos).compared();
    }

    private static SearchCost cost(Query query, long deadlineNanos) throws IOException {
        return segment.search(query, deadlineNanos, new BestHits(query.limit()));
    }

    private static int missed(Query query) throws IOException {
        var best = new BestHits(query.limit());
        segment.search(query, ahead(), best);
        var missed = new HashSet<>(ids(SampleMovies.nearest(movies, query)));
        assertThat(best.sorted()).hasSize(query.limit());
        ids(best.sorted()).forEach(missed::remove);
        return missed.size();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static Query query(Filter filter, int limit) {
        return new Query(HERE, limit, filter, LongSets.EMPTY_SET, Duration.ZERO);
    }

    private static Query without(int nearest, int limit) {
        LongSet excluded = new LongOpenHashSet();
        SampleMovies.nearest(movies, query(Filter.ANY, nearest)).forEach(hit -> excluded.add(hit.id()));
        return new Query(HERE, limit, Filter.ANY, excluded, Duration.ZERO);
    }

    private static long ahead() {
        return System.nanoTime() + Duration.ofHours(1).toNanos();
    }

    private static long passed() {
        return System.nanoTime() - 1;
    }
}
