package marquee.backend.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.UserTowerContract;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.reactive.function.client.WebClient;

/** The contract over HTTP, against a server that answers TensorFlow Serving's predict API with the release's own model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TensorFlowServingUserTowerTest extends UserTowerContract {

    private Release release;
    private PredictServer server;
    private UserTower tower;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        release = SmallRelease.in(folder);
        server = new PredictServer(release);
        tower = tower("http://localhost:" + server.port(), Duration.ofSeconds(20));
    }

    @AfterAll
    void close() {
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
    void gives_the_vector_that_the_tower_in_this_process_gives() {
        var history = new UserHistory(OptionalLong.of(1), rated(7, 3.5f), NOW);
        try (var inProcess = DjlUserTower.open(release, 1, Duration.ofSeconds(20))) {
            assertThat(tower.embed(history).block())
                    .containsExactly(inProcess.embed(history).block(), within(1e-5f));
        }
    }

    @Test
    void gives_up_when_the_server_refuses_or_is_gone_or_slow() {
        var nobody = new UserHistory(OptionalLong.empty(), List.of(), NOW);
        var otherVersion = new TensorFlowServingUserTower(
                client("http://localhost:" + server.port()), "99", release.vocabulary(), Duration.ofSeconds(5));
        assertThatThrownBy(() -> otherVersion.embed(nobody).block()).isInstanceOf(TowerUnavailableException.class);
        assertThatThrownBy(() -> tower("http://localhost:1", Duration.ofSeconds(5))
                        .embed(nobody)
                        .block())
                .isInstanceOf(TowerUnavailableException.class);
        assertThatThrownBy(() -> tower("http://localhost:" + server.port(), Duration.ofNanos(1))
                        .embed(nobody)
                        .block())
                .isInstanceOf(TowerUnavailableException.class);
    }

    private UserTower tower(String url, Duration deadline) {
        return new TensorFlowServingUserTower(client(url), release.id(), release.vocabulary(), deadline);
    }

    private static WebClient client(String url) {
        return WebClient.create(url);
    }
}
