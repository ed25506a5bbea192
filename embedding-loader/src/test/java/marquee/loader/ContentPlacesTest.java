package marquee.loader;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import marquee.catalog.progress.Progress;
import marquee.index.CollectionName;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.exact.ExactStore;
import marquee.ranking.content.ContentSpace;
import marquee.towers.features.ContentVectors;
import marquee.towers.release.Vocabulary;
import marquee.towers.text.TextEncoders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What movies are about, beside the towers' vectors. */
class ContentPlacesTest {

    private static final int MOVIES = 30;
    private static final FakeWorld WORLD = new FakeWorld(MOVIES);
    private static final int TEXT = ContentVectors.segment("text").length();

    @TempDir
    private Path folder;

    private final VectorStore store = new ExactStore();

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void have_a_collection_and_an_alias_of_their_own_with_every_movie() {
        assertThat(load("1")).isEqualTo(new Loaded("content_1_30", MOVIES, MOVIES));
        assertThat(store.target(CollectionName.CONTENT).block()).contains("content_1_30");
        assertThat(load("1").embedded()).isZero();
    }

    @Test
    void find_those_of_ones_kind_whether_anybody_rated_them_or_not() {
        load("1");

        try (VectorIndex index =
                Objects.requireNonNull(store.open("content_1_30").block())) {
            List<Long> like = nearest(index, 4, Filter.ANY);
            assertThat(like).startsWith(4L).hasSize(MOVIES / 2).allMatch(id -> id % 2 == 0);
            assertThat(like).anyMatch(FakeWorld::isRated).anyMatch(id -> !FakeWorld.isRated(id));
        }
    }

    @Test
    void tell_which_movies_the_release_does_not_know() {
        load("1");

        try (VectorIndex index =
                Objects.requireNonNull(store.open("content_1_30").block())) {
            var unrated = new Filter(Set.of(), Optional.empty(), Optional.of(true));
            assertThat(nearest(index, 4, unrated)).hasSize(MOVIES / 3).noneMatch(FakeWorld::isRated);
        }
    }

    private static List<Long> nearest(VectorIndex index, long movie, Filter filter) {
        float[] own = Objects.requireNonNull(
                Objects.requireNonNull(index.vectors(List.of(movie)).block()).get(movie));
        var query = new Query(ContentSpace.query(own), MOVIES / 2, filter, LongSets.emptySet(), Duration.ofSeconds(5));
        return Objects.requireNonNull(index.search(query).block()).hits().stream()
                .map(Hit::id)
                .toList();
    }

    private Loaded load(String release) {
        long[] rated =
                LongStream.rangeClosed(1, MOVIES).filter(FakeWorld::isRated).toArray();
        return new Loader(store, Progress.silent(), Duration.ofMillis(1))
                .loadContent(
                        release,
                        WORLD.catalogue(),
                        () -> new ContentPlaces(
                                space(),
                                new Vocabulary(rated, new long[0], List.of()),
                                TextEncoders.uncached("hashed")),
                        new LoadedMarks(folder.resolve("loaded")));
    }

    /** Genres and decades tell all: texts say nothing here. */
    private static ContentSpace space() {
        return new ContentSpace(new float[TEXT], new float[TEXT * ContentSpace.TEXT]);
    }
}
