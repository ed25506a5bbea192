package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.UserTowerContract;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import marquee.training.SmallRelease;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DjlUserTowerTest extends UserTowerContract {

    private Release release;
    private UserTower tower;

    @BeforeAll
    void open(@TempDir Path folder) {
        release = SmallRelease.in(folder);
        tower = DjlUserTower.open(release, 2, Duration.ofSeconds(20));
    }

    @AfterAll
    void close() {
        tower.close();
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
    void says_which_release_it_belongs_to() {
        assertThat(tower.release()).isEqualTo(release.id());
    }

    @Test
    void gives_a_history_among_longer_ones_the_vector_it_has_alone() {
        List<UserTowerInputs> people = IntStream.of(0, 1, 3, 7, 12, 20)
                .mapToObj(length -> new UserHistory(OptionalLong.of(1 + length), rated(length, 4.5f), NOW))
                .map(history -> UserTowerInputs.of(history, release.vocabulary()))
                .toList();
        try (var pool = new PredictorPool<>(DjlModel.open(release, Tower.USER, 1), new UserTranslator(), 1)) {
            float[][] together = pool.predict(people);
            for (int i = 0; i < people.size(); i++) {
                float[] alone = pool.predict(List.of(people.get(i)))[0];
                assertThat(together[i]).containsExactly(alone, within(2e-7f));
            }
        }
    }

    @Test
    void gives_up_when_the_deadline_has_passed() {
        try (var hasty = DjlUserTower.open(release, 1, Duration.ofNanos(1))) {
            var nobody = new UserHistory(OptionalLong.empty(), List.of(), NOW);
            assertThatThrownBy(() -> hasty.embed(nobody).block()).isInstanceOf(TowerUnavailableException.class);
        }
    }

    @Test
    void answers_with_an_error_once_closed() {
        var closed = DjlUserTower.open(release, 1, Duration.ofSeconds(20));
        closed.close();
        var nobody = new UserHistory(OptionalLong.empty(), List.of(), NOW);
        assertThatThrownBy(() -> closed.embed(nobody).block()).isInstanceOf(TowerUnavailableException.class);
    }
}
