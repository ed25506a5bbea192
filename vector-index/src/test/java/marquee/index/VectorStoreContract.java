package marquee.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import marquee.index.support.BestHits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What every store and every index must do, however it does it. */
public abstract class VectorStoreContract {

    private static final long SEED = 20_261_121;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RELEASE_1 = "movies_1";
    private static final String RELEASE_2 = "movies_2";

    private final List<MovieVector> movies = SampleMovies.some(3_000, SEED);
    private final Random random = new Random(SEED + 1);
    private VectorStore store;

    /** An empty store. */
    protected abstract VectorStore open() throws Exception;

    /** The same store after its process has ended; the same object where nothing outlives the process. */
    protected abstract VectorStore reopen(VectorStore store);

    @BeforeEach
    void opens() throws Exception {
        store = open();
    }

    @AfterEach
    void closes() {
        store.close();
    }

    @Test
    void finds_the_nearest_movies_best_first_with_their_dot_products() {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            Query query = aQuery(10, Filter.ANY, LongSets.EMPTY_SET);

            List<Hit> hits = search(index, query);

            List<Hit> truth = SampleMovies.nearest(movies, query);
            assertThat(ids(hits)).startsWith(truth.getFirst().id());
            assertThat(hits).isSortedAccordingTo(BestHits.ORDER);
            assertThat(hits.getFirst().score()).isCloseTo(truth.getFirst().score(), within(1e-5f));
        }
    }

    @Test
    void finds_at_least_97_of_100_true_neighbours() {
        assertRecall(Filter.ANY, LongSets.EMPTY_SET);
    }

    @Test
    void finds_at_least_97_of_100_true_neighbours_inside_a_filter() {
        assertRecall(Filter.genre("Comedy"), LongSets.EMPTY_SET);
        assertRecall(new Filter(Set.of(), Optional.empty(), Optional.of(false)), LongSets.EMPTY_SET);
    }

    @Test
    void finds_at_least_97_of_100_true_neighbours_beside_many_excluded_ones() {
        LongSet excluded = new LongOpenHashSet(
                LongStream.rangeClosed(1, 3_000).filter(id -> id % 3 == 0).toArray());
        assertRecall(Filter.ANY, excluded);
    }

    @Test
    void misses_nothing_when_it_may_cost_what_it_costs() {
        LongSet excluded = new LongOpenHashSet(
                LongStream.rangeClosed(1, 3_000).filter(id -> id % 7 == 0).toArray());
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            for (Filter filter : List.of(Filter.ANY, Filter.genre("Comedy"))) {
                Query query = aQuery(100, filter, excluded).with(Effort.EXACT, PATIENCE);
                List<Long> truth = ids(SampleMovies.nearest(movies, query));

                Hits found = await(index.search(query));

                assertThat(ids(found.hits())).containsExactlyInAnyOrderElementsOf(truth);
                assertThat(found.plan()).isEqualTo(Plan.SCAN);
                assertThat(search(index, query.with(Effort.wider(4), PATIENCE))).hasSameSizeAs(truth);
            }
        }
    }

    private void assertRecall(Filter filter, LongSet excluded) {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            int found = 0;
            int wanted = 0;
            for (int i = 0; i < 10; i++) {
                Query query = aQuery(100, filter, excluded);
                Set<Long> truth = new HashSet<>(ids(SampleMovies.nearest(movies, query)));
                wanted += truth.size();
                truth.retainAll(ids(search(index, query)));
                found += truth.size();
            }
            assertThat((double) found / wanted).isGreaterThanOrEqualTo(0.97);
        }
    }

    @Test
    void leaves_out_excluded_movies_and_still_fills_the_list() {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            Query plain = aQuery(2_000, Filter.ANY, LongSets.EMPTY_SET);
            LongSet nearest = new LongOpenHashSet(ids(SampleMovies.nearest(movies, plain)));

            List<Hit> hits = search(index, new Query(plain.vector(), 20, Filter.ANY, nearest, PATIENCE));

            assertThat(hits).hasSize(20).noneMatch(hit -> nearest.contains(hit.id()));
            assertThat(ids(hits)).doesNotHaveDuplicates();
        }
    }

    @Test
    void finds_only_what_the_filter_accepts_and_exactly_the_asked_number() {
        List<Filter> filters = List.of(
                Filter.genre("Comedy"),
                Filter.genre("Drama"),
                Filter.genre("Noir"),
                new Filter(Set.of("Noir", "Drama"), Optional.empty(), Optional.empty()),
                new Filter(Set.of(), Optional.of(new Filter.Years(1950, 1955)), Optional.empty()),
                new Filter(Set.of(), Optional.of(new Filter.Years(1800, 2100)), Optional.empty()),
                new Filter(Set.of(), Optional.empty(), Optional.of(false)),
                new Filter(Set.of(), Optional.empty(), Optional.of(true)),
                new Filter(Set.of("Action"), Optional.of(new Filter.Years(1960, 1999)), Optional.of(true)));
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            for (Filter filter : filters) {
                List<Hit> hits = search(index, aQuery(25, filter, LongSets.EMPTY_SET));
                assertThat(hits).as("%s", filter).hasSize(25).allMatch(hit -> filter.accepts(payload(hit.id())));
                assertThat(ids(hits)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void returns_fewer_only_when_filter_and_exclusions_leave_fewer() {
        LongSet excluded = LongSet.of(100, 200, 300);
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            assertThat(search(index, aQuery(50, Filter.genre("Noir"), excluded)))
                    .hasSize(27);
            assertThat(search(index, aQuery(50, Filter.genre("Musical"), excluded)))
                    .isEmpty();
            assertThat(search(index, aQuery(4_000, Filter.ANY, excluded))).hasSize(2_997);
        }
    }

    @Test
    void a_span_of_years_takes_both_ends_and_no_movie_without_a_year() {
        float[] vector = SampleMovies.unit(random);
        List<MovieVector> released = List.of(
                new MovieVector(1, vector, new Payload(List.of(), OptionalInt.of(1989), false)),
                new MovieVector(2, vector, new Payload(List.of(), OptionalInt.of(1990), false)),
                new MovieVector(3, vector, new Payload(List.of(), OptionalInt.of(1999), false)),
                new MovieVector(4, vector, new Payload(List.of(), OptionalInt.of(2000), false)),
                new MovieVector(5, vector, new Payload(List.of(), OptionalInt.empty(), false)));
        Filter nineties = new Filter(Set.of(), Optional.of(new Filter.Years(1990, 1999)), Optional.empty());
        try (VectorIndex index = filled(RELEASE_1, released)) {
            assertThat(ids(search(index, aQuery(10, nineties, LongSets.EMPTY_SET))))
                    .containsExactly(2L, 3L);
        }
    }

    @Test
    void breaks_ties_by_smaller_id() {
        float[] vector = SampleMovies.unit(random);
        List<MovieVector> twins = List.of(
                SampleMovies.at(9, vector), SampleMovies.at(2, vector), SampleMovies.at(1_000_000_000_007L, vector));
        try (VectorIndex index = filled(RELEASE_1, twins)) {
            assertThat(ids(search(index, aQuery(3, Filter.ANY, LongSets.EMPTY_SET))))
                    .containsExactly(2L, 9L, 1_000_000_000_007L);
        }
    }

    @Test
    void looks_up_vectors_and_leaves_unknown_movies_out() {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            var found = await(index.vectors(List.of(7L, 2_999L, 4_711L)));
            assertThat(found).containsOnlyKeys(7L, 2_999L);
            assertThat(found.get(7L)).containsExactly(movies.get(6).vector(), within(1e-6f));
            assertThat(await(index.count())).isEqualTo(3_000);
            assertThat(index.collection()).isEqualTo(RELEASE_1);
        }
    }

    @Test
    void an_empty_collection_can_be_sealed_and_finds_nothing() {
        try (VectorIndex index = filled(RELEASE_1, List.of())) {
            assertThat(search(index, aQuery(5, Filter.ANY, LongSets.EMPTY_SET))).isEmpty();
            assertThat(await(index.count())).isZero();
        }
    }

    @Test
    void writing_a_movie_again_replaces_it() {
        float[] before = SampleMovies.unit(random);
        float[] after = SampleMovies.unit(random);
        filled(RELEASE_1, List.of(SampleMovies.at(1, before), SampleMovies.at(2, before)))
                .close();

        MovieVector changed = new MovieVector(1, after, new Payload(List.of("War"), OptionalInt.of(1942), true));
        try (VectorIndex index = filled(RELEASE_1, List.of(changed, changed))) {
            assertThat(await(index.count())).isEqualTo(2);
            assertThat(await(index.vectors(List.of(1L))).get(1L)).containsExactly(after, within(1e-6f));
            assertThat(ids(search(index, aQuery(5, Filter.genre("War"), LongSets.EMPTY_SET))))
                    .containsExactly(1L);
        }
    }

    @Test
    void tells_what_a_collection_holds_so_that_a_load_goes_on_where_it_stopped() {
        store.create(RELEASE_1, SampleMovies.DIMENSION).block(PATIENCE);
        store.upsert(RELEASE_1, movies.subList(0, 500)).block(PATIENCE);
        assertThat(await(store.present(RELEASE_1, List.of(1L, 500L, 501L)))).containsExactlyInAnyOrder(1L, 500L);

        store = reopen(store);

        store.create(RELEASE_1, SampleMovies.DIMENSION).block(PATIENCE);
        assertThat(await(store.present(RELEASE_1, List.of(1L, 500L, 501L)))).containsExactlyInAnyOrder(1L, 500L);
        try (VectorIndex index = filled(RELEASE_1, movies.subList(400, 1_000))) {
            assertThat(await(index.count())).isEqualTo(1_000);
        }
    }

    @Test
    void answers_the_same_after_reopening() {
        Query query = aQuery(50, Filter.ANY, LongSets.EMPTY_SET);
        List<Hit> before;
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            before = search(index, query);
        }
        store.point("movies", RELEASE_1).block(PATIENCE);

        store = reopen(store);

        assertThat(await(store.target("movies"))).contains(RELEASE_1);
        try (VectorIndex index = await(store.open(RELEASE_1))) {
            assertThat(search(index, query)).isEqualTo(before);
            assertThat(index.dimension()).isEqualTo(SampleMovies.DIMENSION);
        }
    }

    @Test
    void an_alias_moves_from_one_collection_to_another() {
        filled(RELEASE_1, movies.subList(0, 10)).close();
        filled(RELEASE_2, movies.subList(0, 20)).close();
        assertThat(await(store.target("movies"))).isEmpty();

        store.point("movies", RELEASE_1).block(PATIENCE);
        assertThat(await(store.target("movies"))).contains(RELEASE_1);
        store.point("movies", RELEASE_2).block(PATIENCE);
        store.point("movies", RELEASE_2).block(PATIENCE);

        assertThat(await(store.target("movies"))).contains(RELEASE_2);
        assertThat(await(store.collections())).containsExactlyInAnyOrder(RELEASE_1, RELEASE_2);
    }

    @Test
    void an_unfinished_collection_is_neither_opened_nor_pointed_at() {
        store.create(RELEASE_1, SampleMovies.DIMENSION).block(PATIENCE);
        store.upsert(RELEASE_1, movies.subList(0, 10)).block(PATIENCE);

        assertUnavailable(store.open(RELEASE_1), "not complete");
        assertUnavailable(store.point("movies", RELEASE_1), "not complete");
        assertThat(await(store.target("movies"))).isEmpty();
    }

    @Test
    void a_collection_that_does_not_exist_is_named_in_the_error() {
        assertUnavailable(store.open("movies_9"), "no collection movies_9");
        assertUnavailable(store.point("movies", "movies_9"), "no collection movies_9");
        assertUnavailable(store.upsert("movies_9", movies.subList(0, 1)), "no collection movies_9");
        assertUnavailable(store.present("movies_9", List.of(1L)), "no collection movies_9");
        assertUnavailable(store.seal("movies_9"), "no collection movies_9");
        assertThat(await(store.collections())).isEmpty();
    }

    @Test
    void a_collection_keeps_its_dimension() {
        store.create(RELEASE_1, SampleMovies.DIMENSION).block(PATIENCE);
        store.create(RELEASE_1, SampleMovies.DIMENSION).block(PATIENCE);

        assertUnavailable(store.create(RELEASE_1, 64), "dimension " + SampleMovies.DIMENSION);
        assertThatThrownBy(() -> store.upsert(RELEASE_1, List.of(SampleMovies.at(1, new float[64])))
                        .block(PATIENCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("64");
    }

    @Test
    void a_query_of_another_dimension_is_refused() {
        try (VectorIndex index = filled(RELEASE_1, movies.subList(0, 10))) {
            Query odd = new Query(new float[64], 5, Filter.ANY, LongSets.EMPTY_SET, PATIENCE);
            assertThatThrownBy(() -> search(index, odd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("64");
        }
    }

    @Test
    void a_dropped_collection_takes_its_alias_along_and_may_be_dropped_again() {
        filled(RELEASE_1, movies.subList(0, 10)).close();
        store.point("movies", RELEASE_1).block(PATIENCE);

        store.drop(RELEASE_1).block(PATIENCE);
        store.drop(RELEASE_1).block(PATIENCE);

        assertThat(await(store.collections())).isEmpty();
        assertThat(await(store.target("movies"))).isEmpty();
        try (VectorIndex index = filled(RELEASE_1, movies.subList(0, 5))) {
            assertThat(await(index.count())).isEqualTo(5);
        }
    }

    @Test
    void a_search_without_time_left_says_so() {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            Query hurried =
                    new Query(SampleMovies.unit(random), 10, Filter.ANY, LongSets.EMPTY_SET, Duration.ofNanos(1));
            assertUnavailable(index.search(hurried), "");
        }
    }

    @Test
    void searches_at_the_same_time_do_not_mix_their_answers() {
        try (VectorIndex index = filled(RELEASE_1, movies)) {
            List<Query> queries = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                queries.add(aQuery(10, Filter.ANY, LongSets.EMPTY_SET));
            }
            List<List<Hit>> oneByOne =
                    queries.stream().map(query -> search(index, query)).toList();

            List<List<Hit>> together = await(Flux.range(0, 200)
                    .flatMapSequential(
                            i -> index.search(queries.get(i % 50))
                                    .map(Hits::hits)
                                    .subscribeOn(Schedulers.parallel()),
                            8)
                    .collectList());

            assertThat(together).hasSize(200);
            for (int i = 0; i < 200; i++) {
                assertThat(together.get(i)).isEqualTo(oneByOne.get(i % 50));
            }
        }
    }

    private VectorIndex filled(String collection, List<MovieVector> content) {
        store.create(collection, SampleMovies.DIMENSION).block(PATIENCE);
        if (!content.isEmpty()) {
            store.upsert(collection, content).block(PATIENCE);
        }
        store.seal(collection).block(PATIENCE);
        return await(store.open(collection));
    }

    private Query aQuery(int limit, Filter filter, LongSet excluded) {
        return new Query(SampleMovies.unit(random), limit, filter, excluded, PATIENCE);
    }

    private static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(PATIENCE));
    }

    private static List<Hit> search(VectorIndex index, Query query) {
        return await(index.search(query)).hits();
    }

    private Payload payload(long id) {
        return movies.get((int) id - 1).payload();
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    private static void assertUnavailable(Mono<?> answer, String message) {
        assertThatThrownBy(() -> answer.block(PATIENCE))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining(message);
    }
}
