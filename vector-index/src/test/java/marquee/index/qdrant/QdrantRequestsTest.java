package marquee.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Message;
import io.grpc.Status;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionStatus;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.QuantizationType;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Common;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.UpsertPoints;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Hits;
import marquee.index.IndexUnavailableException;
import marquee.index.Indexing;
import marquee.index.MovieVector;
import marquee.index.Query;
import marquee.index.SampleMovies;
import marquee.index.VectorIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we say to Qdrant, word for word, and how we bear its failures. */
class QdrantRequestsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final QdrantStandIn server = new QdrantStandIn();
    private final StandInCalls calls = server.calls();
    private final QdrantSettings settings = QdrantSettings.at(server.address()).with(QdrantStandInTest.impatient());
    private final List<MovieVector> movies = SampleMovies.some(1_000, 7);
    private final Random random = new Random(8);

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void a_collection_is_made_without_indexing_and_with_payload_indexes_before_the_first_vector() {
        try (QdrantStore store = new QdrantStore(settings)) {
            fill(store, "movies_1", movies.subList(0, 10));
        }

        CreateCollection created = only(CreateCollection.class);
        assertThat(created.getVectorsConfig().getParams().getSize()).isEqualTo(SampleMovies.DIMENSION);
        assertThat(created.getVectorsConfig().getParams().getDistance()).isEqualTo(Distance.Dot);
        assertThat(created.getOptimizersConfig().getIndexingThreshold()).isZero();
        assertThat(created.getHnswConfig().getM()).isEqualTo(16);
        assertThat(created.getHnswConfig().getEfConstruct()).isEqualTo(100);
        assertThat(created.getOnDiskPayload()).isTrue();
        assertThat(created.hasQuantizationConfig()).isFalse();
        assertThat(created.getHnswConfig().getFullScanThreshold())
                .isEqualTo(20_000 * SampleMovies.DIMENSION * 4 / 1024);
        assertThat(created.getOptimizersConfig().getDefaultSegmentNumber()).isEqualTo(1);
        assertThat(only(UpdateCollection.class).getOptimizersConfig().getIndexingThreshold())
                .isEqualTo(1);
        assertThat(calls.all().stream().map(StandInCalls.Call::method))
                .containsSubsequence("Create", "CreateFieldIndex", "Upsert", "Update", "Get");
    }

    @Test
    void genres_and_kind_get_links_in_the_graph_and_years_do_not() {
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
        }

        List<CreateFieldIndexCollection> indexes = calls.requests(CreateFieldIndexCollection.class);
        assertThat(indexes.stream().map(CreateFieldIndexCollection::getFieldName))
                .containsExactly("genres", "content_only", "year");
        assertThat(indexes).allMatch(CreateFieldIndexCollection::getWait);
        assertThat(indexes.get(0).getFieldIndexParams().getKeywordIndexParams().getEnableHnsw())
                .isTrue();
        assertThat(indexes.get(1).getFieldIndexParams().getBoolIndexParams().getEnableHnsw())
                .isTrue();
        var year = indexes.get(2).getFieldIndexParams().getIntegerIndexParams();
        assertThat(year.getRange()).isTrue();
        assertThat(year.hasEnableHnsw()).isTrue();
        assertThat(year.getEnableHnsw()).isFalse();
    }

    @Test
    void quantisation_shards_and_replicas_are_settings() {
        QdrantSettings.Layout layout =
                new QdrantSettings.Layout(true, false, 4, 2, new QdrantSettings.Graph(24, 200, 3, 1_000));
        try (QdrantStore store = new QdrantStore(settings.with(layout))) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
        }

        CreateCollection created = only(CreateCollection.class);
        assertThat(created.getShardNumber()).isEqualTo(4);
        assertThat(created.getReplicationFactor()).isEqualTo(2);
        assertThat(created.getOnDiskPayload()).isFalse();
        assertThat(created.getHnswConfig().getM()).isEqualTo(24);
        assertThat(created.getQuantizationConfig().getScalar().getType()).isEqualTo(QuantizationType.Int8);
        assertThat(created.getQuantizationConfig().getScalar().getAlwaysRam()).isTrue();
    }

    @Test
    void vectors_go_out_in_batches_on_no_more_streams_than_allowed_and_are_waited_for() {
        calls.delay("Upsert", Duration.ofMillis(20));
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            calls.forget();
            store.upsert("movies_1", movies).block(PATIENCE);
        }

        List<UpsertPoints> upserts = calls.requests(UpsertPoints.class);
        assertThat(upserts).hasSize(16).allMatch(UpsertPoints::getWait);
        assertThat(upserts.stream().mapToInt(UpsertPoints::getPointsCount)).allMatch(size -> size <= 64);
        assertThat(calls.mostAtOnce()).isBetween(2, 3);
        assertThat(server.content("movies_1")).hasSize(1_000);
    }

    @Test
    void a_search_sends_limit_beam_filter_and_its_deadline() {
        Filter filter =
                new Filter(Set.of("Drama", "Comedy"), Optional.of(new Filter.Years(1960, 1999)), Optional.of(true));
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            calls.forget();
            search(index, new Query(SampleMovies.unit(random), 3, filter, LongSets.EMPTY_SET, Duration.ofSeconds(5)));
        }

        QueryPoints sent = only(QueryPoints.class);
        assertThat(sent.getCollectionName()).isEqualTo("movies_1");
        assertThat(sent.getLimit()).isEqualTo(3);
        assertThat(sent.getParams().getHnswEf()).isEqualTo(512);
        assertThat(sent.getParams().getQuantization().getRescore()).isTrue();
        assertThat(sent.getWithPayload().getEnable()).isFalse();
        assertThat(sent.getTimeout()).isEqualTo(5);
        List<Common.Condition> must = sent.getFilter().getMustList();
        assertThat(must.get(0).getField().getMatch().getKeywords().getStringsList())
                .containsExactly("Comedy", "Drama");
        assertThat(must.get(1).getField().getRange().getGte()).isEqualTo(1960);
        assertThat(must.get(1).getField().getRange().getLte()).isEqualTo(1999);
        assertThat(must.get(2).getField().getMatch().getBoolean()).isTrue();
        assertThat(sent.getParams().hasAcorn()).isFalse();
        assertThat(calls.all().getFirst().patience())
                .hasValueSatisfying(left -> assertThat(left).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5)));
    }

    @Test
    void a_few_excluded_movies_come_along_and_are_dropped_here() {
        float[] vector = SampleMovies.unit(random);
        LongSet rated = LongSet.of(4, 7);
        List<Hit> hits;
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            calls.forget();
            hits = search(index, new Query(vector, 998, Filter.ANY, rated, PATIENCE))
                    .hits();
        }

        QueryPoints sent = only(QueryPoints.class);
        assertThat(sent.getLimit()).isEqualTo(1_000);
        assertThat(sent.getParams().getHnswEf()).isEqualTo(1_000);
        assertThat(sent.getParams().hasAcorn()).isFalse();
        assertThat(sent.getFilter().getMustNotCount()).isZero();
        assertThat(hits).hasSize(998).extracting(Hit::id).doesNotContain(4L, 7L);
    }

    @Test
    void very_many_excluded_movies_are_refused_by_the_server_which_looks_the_farther() {
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            calls.forget();
            var rated = new LongOpenHashSet(LongStream.range(900, 2_500).toArray());
            search(index, new Query(SampleMovies.unit(random), 100, Filter.ANY, rated, PATIENCE));
        }

        QueryPoints sent = only(QueryPoints.class);
        assertThat(sent.getLimit()).isEqualTo(100);
        assertThat(sent.getFilter().getMustNot(0).getHasId().getHasIdCount()).isEqualTo(1_600);
        assertThat(sent.getParams().getHnswEf()).isEqualTo(192 + 1_600);
        assertThat(sent.getParams().getAcorn().getEnable()).isTrue();
        assertThat(sent.getParams().getAcorn().getMaxSelectivity()).isEqualTo(1);
    }

    @Test
    void a_search_that_the_graph_leaves_half_empty_is_repeated_exactly() {
        server.points().loseHalfBehindFilters();
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            calls.forget();
            Query query = new Query(SampleMovies.unit(random), 20, Filter.genre("Drama"), LongSets.EMPTY_SET, PATIENCE);

            assertThat(search(index, query).hits()).hasSize(20);
        }
        assertThat(calls.requests(QueryPoints.class).stream()
                        .map(query -> query.getParams().getExact()))
                .containsExactly(false, true);
    }

    @Test
    void a_collection_that_was_made_anew_with_other_vectors_is_an_index_that_is_away() {
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            store.drop("movies_1")
                    .then(store.create("movies_1", 64))
                    .then(store.upsert("movies_1", List.of(SampleMovies.at(7, new float[64]))))
                    .then(store.seal("movies_1"))
                    .block(PATIENCE);
            Query query = new Query(SampleMovies.unit(random), 5, Filter.ANY, LongSets.EMPTY_SET, PATIENCE);
            String told = "movies_1 was made anew with vectors of another dimension than " + SampleMovies.DIMENSION;

            assertThatThrownBy(() -> search(index, query))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining(told);
            assertThatThrownBy(() -> index.vectors(List.of(7L)).block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining(told);
        }
    }

    @Test
    void a_slow_server_costs_the_deadline_and_no_more() {
        try (QdrantStore store = new QdrantStore(settings);
                VectorIndex index = fill(store, "movies_1", movies)) {
            calls.delay("Query", Duration.ofSeconds(20));
            Query hurried =
                    new Query(SampleMovies.unit(random), 5, Filter.ANY, LongSets.EMPTY_SET, Duration.ofMillis(100));

            long started = System.nanoTime();
            assertThatThrownBy(() -> search(index, hurried))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("no answer in time");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void an_upload_outlives_passing_failures_and_lost_answers_without_doubling_a_movie() {
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            calls.fail("Upsert", 3, Status.UNAVAILABLE);
            calls.loseTheAnswer("Upsert", 3);

            store.upsert("movies_1", movies).block(PATIENCE);
        }
        assertThat(server.content("movies_1")).hasSize(1_000);
        assertThat(calls.requests(UpsertPoints.class)).hasSize(16 + 3);
    }

    @Test
    void a_collection_whose_making_was_acknowledged_to_nobody_is_taken_as_made() {
        calls.loseTheAnswer("Create", 1);
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);

            assertThat(store.collections().block(PATIENCE)).containsExactly("movies_1");
        }
    }

    @Test
    void a_failure_that_lasts_is_reported_after_the_retries() {
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            calls.fail("Upsert", 5, Status.UNAVAILABLE);

            assertThatThrownBy(() ->
                            store.upsert("movies_1", movies.subList(0, 10)).block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void a_first_look_passes_a_server_that_answers_and_asks_one_that_fails_only_once() {
        QdrantStore.requireReachable(settings);

        calls.fail("ListAliases", 1, Status.UNAVAILABLE);

        assertThatThrownBy(() -> QdrantStore.requireReachable(settings))
                .isInstanceOf(IndexUnavailableException.class)
                .hasMessageEndingWith("cannot be reached; start it, or correct --qdrant.");
    }

    @Test
    void while_the_graph_is_built_it_tells_how_far_the_server_is() {
        List<Indexing> told = new ArrayList<>();
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            store.upsert("movies_1", movies).block(PATIENCE);
            store.seal("movies_1", told::add).block(PATIENCE);
        }

        assertThat(told)
                .startsWith(new Indexing(500, 1_000, "Qdrant is yellow, segments: 2"))
                .endsWith(new Indexing(1_000, 1_000, "Qdrant is green, segments: 2"));
    }

    @Test
    void a_server_that_was_started_again_is_told_to_go_on_building() {
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            AtomicBoolean restarted = new AtomicBoolean();
            store.seal("movies_1", now -> {
                        if (!restarted.getAndSet(true)) {
                            server.report("movies_1", CollectionStatus.Grey, "");
                        }
                    })
                    .block(PATIENCE);
        }

        assertThat(calls.requests(UpdateCollection.class)).hasSize(2);
    }

    @Test
    void a_server_that_cannot_build_the_graph_ends_the_load_with_the_remedy() {
        try (QdrantStore store = new QdrantStore(settings)) {
            store.create("movies_1", SampleMovies.DIMENSION).block(PATIENCE);
            server.report("movies_1", CollectionStatus.Red, "No space left on device (os error 28)");

            assertThatThrownBy(() -> store.seal("movies_1").block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessage(
                            "Qdrant could not index movies_1: No space left on device (os error 28). Free some of its"
                                    + " disk or give it more, then run ./marquee load-embeddings again.");
        }
    }

    @Test
    void an_alias_moves_in_one_request() {
        try (QdrantStore store = new QdrantStore(settings)) {
            fill(store, "movies_1", movies.subList(0, 10)).close();
            fill(store, "movies_2", movies.subList(0, 10)).close();
            store.point("movies", "movies_1").block(PATIENCE);
            calls.forget();
            store.point("movies", "movies_2").block(PATIENCE);
        }

        ChangeAliases change = only(ChangeAliases.class);
        assertThat(change.getActionsCount()).isEqualTo(2);
        assertThat(change.getActions(0).getDeleteAlias().getAliasName()).isEqualTo("movies");
        assertThat(change.getActions(1).getCreateAlias().getCollectionName()).isEqualTo("movies_2");
    }

    @Test
    void the_api_key_goes_with_every_call_and_a_wrong_one_is_reported() {
        calls.require("open sesame");
        try (QdrantStore store = new QdrantStore(settings.withApiKey("open sesame"))) {
            fill(store, "movies_1", movies.subList(0, 10)).close();
        }
        assertThat(calls.all()).isNotEmpty().allMatch(call -> call.apiKey().equals(Optional.of("open sesame")));

        try (QdrantStore store = new QdrantStore(settings.withApiKey("open barley"))) {
            assertThatThrownBy(() -> store.collections().block(PATIENCE))
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining("refuses the API key");
        }
    }

    @Test
    void calls_travel_encrypted_when_the_address_says_so(@TempDir Path folder) throws Exception {
        TestCertificate certificate = TestCertificate.make(folder);
        try (QdrantStandIn encrypted = new QdrantStandIn(0, Optional.of(certificate))) {
            QdrantSettings.Address plain = encrypted.address();
            QdrantSettings.Address tls = QdrantSettings.Address.parse("https://localhost:" + plain.port())
                    .trusting(certificate.chain());
            QdrantSettings.Address stranger = QdrantSettings.Address.parse("https://localhost:" + plain.port());

            assertThat(collectionsAt(tls)).isEmpty();
            assertThatThrownBy(() -> collectionsAt(stranger)).isInstanceOf(IndexUnavailableException.class);
            assertThatThrownBy(() -> collectionsAt(plain)).isInstanceOf(IndexUnavailableException.class);
        }
    }

    @Test
    void an_address_is_read_in_every_usual_form() {
        assertThat(QdrantSettings.Address.parse("qdrant"))
                .isEqualTo(new QdrantSettings.Address("qdrant", 6334, false, Optional.empty()));
        assertThat(QdrantSettings.Address.parse("127.0.0.1:7000").port()).isEqualTo(7000);
        assertThat(QdrantSettings.Address.parse("https://cloud.example:6334").encrypted())
                .isTrue();
        assertThatThrownBy(() -> QdrantSettings.Address.parse("ftp://example"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }

    private List<String> collectionsAt(QdrantSettings.Address address) {
        QdrantSettings other = QdrantSettings.at(address).with(QdrantStandInTest.impatient());
        try (QdrantStore store = new QdrantStore(other)) {
            return Objects.requireNonNull(store.collections().block(PATIENCE));
        }
    }

    private static VectorIndex fill(QdrantStore store, String collection, List<MovieVector> movies) {
        store.create(collection, SampleMovies.DIMENSION).block(PATIENCE);
        store.upsert(collection, movies).block(PATIENCE);
        store.seal(collection).block(PATIENCE);
        return Objects.requireNonNull(store.open(collection).block(PATIENCE));
    }

    private static Hits search(VectorIndex index, Query query) {
        return Objects.requireNonNull(index.search(query).block(PATIENCE));
    }

    private <T extends Message> T only(Class<T> type) {
        List<T> found = calls.requests(type);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
