package marquee.backend.serving;

import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;

/** Opens the user tower of a release. */
@FunctionalInterface
public interface UserTowers {

    /**
     * Opens a tower; blocking. The caller closes it.
     *
     * @throws TowerUnavailableException when this release's tower cannot be had
     */
    UserTower open(String release);
}
