package marquee.backend.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.backend.Await;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.UserTowerContract;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.inference.UserTowerInputs;
import marquee.towers.release.Release;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** The contract over HTTP, against a server that answers TensorFlow Serving's predict API with the release's own model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TensorFlowServingUserTowerTest extends UserTowerContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Release release;
    private ModelServer server;
    private UserTower tower;
    private DjlUserTower inProcess;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        release = SmallRelease.in(folder);
        server = new ModelServer(release);
        tower = tower(server.url(), PATIENCE);
        inProcess = DjlUserTower.open(release, 1, PATIENCE);
    }

    @AfterAll
    void close() {
        inProcess.close();
        tower.close();
        server.close();
    }

    @Override
    protected UserTower tower() {
        return tower;
    }

    @Override
    protected List<Long> knownMovies() {
        return SmallRelease.knownMovies();
    }

    @Override
    protected String knownGenre() {
        return "Western";
    }

    @Test
    void gives_the_vectors_that_the_tower_in_this_process_gives() {
        people().forEach(history -> isGivenTheSame(tower, history));
        isGivenTheSame(tower, history(overAndOver(UserTowerInputs.MAX_HISTORY + 10)));
    }

    @Test
    void whoever_waits_goes_into_one_call_and_short_histories_are_not_changed_by_long_ones() {
        server.asked.clear();
        server.hold();
        var first = Stream.generate(() -> history(rated(1, 4)))
                .limit(TensorFlowServingUserTower.CALLS)
                .map(this::vector)
                .toList();
        List<CompletableFuture<float[]>> waiting = people().map(this::vector).toList();
        server.release();

        assertThat(first).allSatisfy(answered -> assertThat(answered.join()).hasSize(128));
        List<float[]> together = waiting.stream().map(CompletableFuture::join).toList();
        List<UserHistory> people = people().toList();
        for (int i = 0; i < people.size(); i++) {
            assertThat(together.get(i))
                    .containsExactly(inProcess.embed(people.get(i)).block(), within(1e-5f));
        }
        assertThat(server.asked)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.generate(() -> 1).limit(first.size()), Stream.of(waiting.size()))
                                .toList());
    }

    @Test
    void a_release_that_is_not_loaded_is_told_in_one_sentence_and_never_replaced_by_another() {
        var other = tower(ModelServers.at(server.url()), "99", Duration.ofSeconds(5));
        assertThatThrownBy(() -> other.embed(nobody()).block())
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessage(
                        "TensorFlow Serving does not have release 99 loaded (404 {\"error\":\"Servable not found for"
                                + " request: Specific(user_tower, 99)\"}); it must watch the models that the release is among.");
    }

    @Test
    void gives_up_when_the_server_is_gone_or_slow_or_full() {
        assertThatThrownBy(() ->
                        tower("http://localhost:1", PATIENCE).embed(nobody()).block())
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessageContaining("cannot be asked");
        assertThatThrownBy(() ->
                        tower(server.url(), Duration.ofNanos(1)).embed(nobody()).block())
                .isInstanceOf(TowerUnavailableException.class)
                .hasMessageContaining("longer than");
        server.fill();
        try {
            assertThatThrownBy(() -> tower.embed(nobody()).block())
                    .isInstanceOf(TowerUnavailableException.class)
                    .hasMessageContaining("queue to which this task was submitted is full");
        } finally {
            server.drain();
        }
    }

    @Test
    void of_two_servers_behind_one_name_one_that_dies_loses_nobody() throws Exception {
        var one = new ModelServer(release);
        try (var other = new ModelServer(release)) {
            var name = ModelServers.at(
                    "http://servers.test", ModelServers.http().resolver(OneName.of(one.port(), other.port())));
            UserTower both = tower(name, release.id(), PATIENCE);
            try {
                people().forEach(history -> isGivenTheSame(both, history));
            } finally {
                one.close();
            }
            people().forEach(history -> isGivenTheSame(both, history));
            assertThat(other.asked).isNotEmpty();
        }
    }

    @Test
    void whoever_gave_up_leaves_the_way_free_for_others() {
        var impatient = tower(server.url(), Duration.ofMillis(100));
        server.hold();
        assertThatThrownBy(() -> impatient.embed(nobody()).block()).isInstanceOf(TowerUnavailableException.class);
        server.release();
        Await.until(
                "an answer",
                () -> impatient
                        .embed(nobody())
                        .map(vector -> true)
                        .onErrorReturn(TowerUnavailableException.class, false)
                        .block());
    }

    @Test
    void what_the_model_does_not_take_is_refused_as_a_fault_of_ours() {
        for (String wrong : List.of(
                "{\"signature_name\": \"other\", \"inputs\": {}}",
                "{\"inputs\": {\"user\": [1]}}",
                "{\"inputs\": {\"user\": [1], \"movies\": [[1, 2]], \"stars\": [[4, 4, 4]], \"ages\": [[1, 2]]}}",
                "{\"inputs\": {\"user\": [1.5], \"movies\": [[1]], \"stars\": [[4]], \"ages\": [[1]]}}")) {
            assertThatThrownBy(() -> WebClient.create(server.url())
                            .post()
                            .uri("/v1/models/user_tower/versions/{release}:predict", release.id())
                            .bodyValue(wrong)
                            .retrieve()
                            .toBodilessEntity()
                            .block())
                    .as(wrong)
                    .isInstanceOf(WebClientResponseException.BadRequest.class)
                    .matches(error -> !ModelServers.isAway(error));
        }
    }

    private void isGivenTheSame(UserTower asked, UserHistory history) {
        assertThat(asked.embed(history).block())
                .as("%d ratings", history.ratings().size())
                .containsExactly(inProcess.embed(history).block(), within(1e-5f));
    }

    /** With no history and a long one, known to the release and not, with chosen genres. */
    private Stream<UserHistory> people() {
        return Stream.of(
                nobody(),
                history(rated(1, 0.5f)),
                new UserHistory(OptionalLong.of(1), rated(7, 3.5f), NOW),
                new UserHistory(OptionalLong.of(2), rated(30, 4.5f), NOW),
                new UserHistory(OptionalLong.empty(), rated(3, 5), List.of(knownGenre()), NOW),
                history(overAndOver(500)));
    }

    private List<UserHistory.Rated> overAndOver(int count) {
        var ratings = new ArrayList<UserHistory.Rated>();
        IntStream.range(0, count)
                .forEach(i -> ratings.add(new UserHistory.Rated(
                        knownMovies().get(i % 30), 0.5f + i % 10 / 2f, NOW.minus(Duration.ofHours(count - i)))));
        return ratings;
    }

    private CompletableFuture<float[]> vector(UserHistory history) {
        var vector = new CompletableFuture<float[]>();
        tower.embed(history).subscribe(vector::complete, vector::completeExceptionally);
        return vector;
    }

    private static UserHistory nobody() {
        return history(List.of());
    }

    private static UserHistory history(List<UserHistory.Rated> ratings) {
        return new UserHistory(OptionalLong.empty(), ratings, NOW);
    }

    private UserTower tower(String urls, Duration deadline) {
        return tower(ModelServers.at(urls), release.id(), deadline);
    }

    private UserTower tower(ModelServers servers, String id, Duration deadline) {
        int dimension = release.manifest().vectors().dimension();
        return new TensorFlowServingUserTower(servers, id, dimension, release.vocabulary(), deadline);
    }
}
