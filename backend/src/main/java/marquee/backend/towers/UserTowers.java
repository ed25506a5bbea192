package marquee.backend.towers;

import java.time.Duration;
import java.util.Optional;
import marquee.ranking.SecondStage;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;

/** Opens what a release brings: its user tower, and its second stage. */
public interface UserTowers {

    /**
     * Opens a tower; blocking. The caller closes it.
     *
     * @param deadline how long one vector may take, waiting included
     * @throws TowerUnavailableException when this release's tower cannot be had
     */
    UserTower open(String release, Duration deadline);

    /**
     * Opens the second stage of a release; some seconds for a large one, blocking.
     *
     * @return empty for a release without one
     * @throws TowerUnavailableException when it is damaged or cannot be read
     */
    Optional<SecondStage> secondStage(String release);
}
