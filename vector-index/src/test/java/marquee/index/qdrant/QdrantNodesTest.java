package marquee.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.grpc.Status;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Points.QueryPoints;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.VectorIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two servers with the same content, as a cluster with replicas has it, one of which may be lost. */
class QdrantNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QdrantStandIn one = new QdrantStandIn();
    private final QdrantStandIn other = new QdrantStandIn();
    private final List<MovieVector> movies = SampleMovies.some(200, 3);
    private final Random random = new Random(4);
    private final QdrantStore store = new QdrantStore(at(one.address(), other.address()));
    private VectorIndex index;

    @BeforeEach
    void fills() {
        for (QdrantStandIn server : List.of(one, other)) {
            try (QdrantStore filling = new QdrantStore(at(server.address()))) {
                filling.create("movies_1", SampleMovies.DIMENSION)
                        .then(filling.upsert("movies_1", movies))
                        .then(filling.seal("movies_1"))
                        .block(PATIENCE);
            }
        }
        index = Objects.requireNonNull(store.open("movies_1").block(PATIENCE));
        one.calls().forget();
        other.calls().forget();
    }

    @AfterEach
    void stops() {
        index.close();
        store.close();
        one.close();
        other.close();
    }

    @Test
    void searches_take_turns_and_what_is_written_goes_to_the_first() {
        for (int i = 0; i < 10; i++) {
            assertThat(search(PATIENCE).hits()).hasSize(5);
        }
        store.point("movies", "movies_1").block(PATIENCE);

        assertThat(searchesAt(one)).isEqualTo(5);
        assertThat(searchesAt(other)).isEqualTo(5);
        assertThat(one.calls().requests(ChangeAliases.class)).hasSize(1);
        assertThat(other.calls().requests(ChangeAliases.class)).isEmpty();
    }

    @Test
    void a_lost_server_loses_no_request() {
        search(PATIENCE);
        one.close();

        for (int i = 0; i < 20; i++) {
            assertThat(search(Duration.ofSeconds(5)).hits()).hasSize(5);
        }
        assertThat(Objects.requireNonNull(index.vectors(List.of(7L)).block(PATIENCE)))
                .containsKey(7L);
        assertThat(store.collections().block(PATIENCE)).containsExactly("movies_1");
        store.upsert("movies_1", List.of(SampleMovies.at(999, SampleMovies.unit(random))))
                .block(PATIENCE);
        assertThat(other.content("movies_1")).containsKey(999L);
    }

    @Test
    void a_frozen_server_costs_a_moment_and_is_then_asked_last() {
        one.calls().delay("Query", Duration.ofSeconds(20));

        for (int i = 0; i < 10; i++) {
            assertThat(search(Duration.ofSeconds(10)).hits()).hasSize(5);
        }
        assertThat(searchesAt(one)).isLessThanOrEqualTo(2);
    }

    @Test
    void what_one_server_refuses_the_other_is_not_asked() {
        one.calls().fail("Query", 1, Status.INVALID_ARGUMENT.withDescription("Wrong input"));
        other.calls().fail("Query", 1, Status.INVALID_ARGUMENT.withDescription("Wrong input"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> search(PATIENCE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Wrong input");
        }
        assertThat(search(PATIENCE).hits()).hasSize(5);
    }

    @Test
    void servers_that_were_away_are_found_again() throws InterruptedException {
        int port = one.address().port();
        one.close();
        other.close();
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> search(Duration.ofMillis(300))).isInstanceOf(IndexUnavailableException.class);
            Thread.sleep(100);
        }
        try (QdrantStandIn back = new QdrantStandIn(port, Optional.empty());
                QdrantStore filling = new QdrantStore(at(back.address()))) {
            filling.create("movies_1", SampleMovies.DIMENSION)
                    .then(filling.upsert("movies_1", movies))
                    .block(PATIENCE);
            long asked = 0;
            while (!finds() && asked < 40) {
                asked++;
                Thread.sleep(100);
            }
            assertThat(asked).as("tries, a tenth of a second apart").isLessThan(40);
        }
    }

    @Test
    void a_failure_is_in_words_from_the_first_since_somebody_may_have_given_up_by_then() {
        QdrantSettings.Address away = one.address();
        one.close();
        var failures = new Failures(List.of(away));
        try (var node = new Node(away, at(away), failures, ForkJoinPool.commonPool())) {
            assertThatThrownBy(
                            () -> node.call(QdrantClient::listCollectionsAsync).block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageEndingWith("cannot be reached; start it, or correct --qdrant.");
        }
    }

    @Test
    void a_fault_of_ours_is_not_taken_for_a_server_that_is_away() {
        var bug = new IllegalStateException("a bug");

        assertThat(new Failures(List.of(one.address())).explain(bug)).isSameAs(bug);
    }

    @Test
    void a_full_disk_is_named_with_its_remedy_and_not_tried_again() {
        one.calls()
                .fail(
                        "Upsert",
                        1,
                        Status.INTERNAL.withDescription("Service internal error: No space left on device: WAL buffer"
                                + " size exceeds available disk space"));

        assertThatThrownBy(() -> store.upsert("movies_1", movies.subList(0, 1)).block(PATIENCE))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageContaining("no room left on its disk; free some or give it more");
    }

    @Test
    void addresses_are_separated_by_commas_and_no_key_travels_in_the_clear_beside_an_encrypted_one() {
        assertThat(QdrantSettings.Address.parseAll("https://a:1, b:2,http://c"))
                .extracting(QdrantSettings.Address::toString, QdrantSettings.Address::encrypted)
                .containsExactly(tuple("a:1", true), tuple("b:2", true), tuple("c:6334", false));
        assertThatThrownBy(() -> QdrantSettings.Address.parseAll("a,")).hasMessageContaining("no address");
    }

    private boolean finds() {
        try {
            return search(Duration.ofSeconds(1)).hits().size() == 5;
        } catch (IndexUnavailableException away) {
            return false;
        }
    }

    private Hits search(Duration deadline) {
        return Objects.requireNonNull(index.search(query(deadline)).block(PATIENCE));
    }

    private Query query(Duration deadline) {
        return new Query(SampleMovies.unit(random), 5, Filter.ANY, LongSets.EMPTY_SET, deadline);
    }

    private static int searchesAt(QdrantStandIn server) {
        return server.calls().requests(QueryPoints.class).size();
    }

    private static QdrantSettings at(QdrantSettings.Address... addresses) {
        return QdrantSettings.at(addresses).with(QdrantStandInTest.impatient());
    }
}
