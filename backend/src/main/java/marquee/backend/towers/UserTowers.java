package marquee.backend.towers;

import java.time.Duration;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;

/** Opens the user tower of a release. */
@FunctionalInterface
public interface UserTowers {

    /**
     * Opens a tower; blocking. The caller closes it.
     *
     * @param deadline how long one vector may take, waiting included
     * @throws TowerUnavailableException when this release's tower cannot be had
     */
    UserTower open(String release, Duration deadline);
}
