package marquee.backend.towers;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import marquee.towers.TowerUnavailableException;
import marquee.towers.release.Releases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TowersOfReleasesTest {

    @Test
    void a_release_that_is_not_among_the_models_has_no_tower(@TempDir Path models) {
        var releases = new Releases(models);
        for (UserTowers towers :
                List.of(new DjlTowers(releases), new TensorFlowServingTowers(releases, "http://localhost:1"))) {
            assertThatThrownBy(() -> towers.open("4", Duration.ofSeconds(1)))
                    .isInstanceOf(TowerUnavailableException.class)
                    .hasMessageContaining("release 4")
                    .hasMessageContaining("copy it there");
        }
    }
}
