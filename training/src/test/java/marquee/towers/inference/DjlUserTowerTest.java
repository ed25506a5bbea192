package marquee.towers.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserHistory;
import marquee.towers.UserTower;
import marquee.towers.UserTowerContract;
import marquee.towers.release.Release;
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
        tower = DjlUserTower.open(release, 2);
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
    void gives_up_when_the_deadline_has_passed() {
        try (var hasty = DjlUserTower.open(release, 1, Duration.ofNanos(1))) {
            var nobody = new UserHistory(OptionalLong.empty(), List.of(), NOW);
            assertThatThrownBy(() -> hasty.embed(nobody).block()).isInstanceOf(TowerUnavailableException.class);
        }
    }

    @Test
    void answers_with_an_error_once_closed() {
        var closed = DjlUserTower.open(release, 1);
        closed.close();
        var nobody = new UserHistory(OptionalLong.empty(), List.of(), NOW);
        assertThatThrownBy(() -> closed.embed(nobody).block()).isInstanceOf(TowerUnavailableException.class);
    }
}
