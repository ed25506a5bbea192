package marquee.loader;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import marquee.index.Hits;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.Plan;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.exact.ExactStore;
import marquee.index.support.ForwardingIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class RecallCheckTest {

    private static final List<MovieVector> MOVIES = LongStream.rangeClosed(1, 200)
            .mapToObj(id -> new MovieVector(
                    id,
                    FakeWorld.vectorOf(id),
                    new Payload(List.of(id % 2 == 0 ? "Comedy" : "Drama"), OptionalInt.empty(), id % 5 == 0)))
            .toList();

    private final ExactStore store = new ExactStore();

    @BeforeEach
    void fill() {
        store.create("movies", MOVIES.getFirst().vector().length).block();
        store.upsert("movies", MOVIES).block();
        store.seal("movies").block();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void an_index_that_finds_what_is_near_passes() {
        assertThatCode(() -> new RecallCheck(blindTo(query -> false)).sample(MOVIES))
                .doesNotThrowAnyException();
    }

    @Test
    void one_that_finds_nothing_by_a_filter_is_told_of() {
        assertThatThrownBy(() -> new RecallCheck(
                                blindTo(query -> !query.filter().genres().isEmpty()))
                        .sample(MOVIES))
                .isInstanceOf(LoadException.class)
                .hasMessageContainingAll("by genre", "0.00", "--fresh");
        assertThatThrownBy(() -> new RecallCheck(
                                blindTo(query -> query.filter().contentOnly().isPresent()))
                        .sample(MOVIES))
                .hasMessageContaining("among rated movies");
    }

    private VectorIndex blindTo(Predicate<Query> questions) {
        return new BlindIndex(Objects.requireNonNull(store.open("movies").block()), questions);
    }

    /** Finds nothing where it is asked some questions with the usual effort. */
    private static final class BlindIndex extends ForwardingIndex {

        private final Predicate<Query> questions;

        BlindIndex(VectorIndex index, Predicate<Query> questions) {
            super(index);
            this.questions = questions;
        }

        @Override
        public Mono<Hits> search(Query query) {
            return !query.effort().exact() && questions.test(query)
                    ? Mono.just(new Hits(List.of(), Plan.GRAPH, 0, Duration.ZERO))
                    : super.search(query);
        }
    }
}
