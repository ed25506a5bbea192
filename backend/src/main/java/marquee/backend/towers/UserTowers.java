package marquee.backend.towers;

import java.time.Duration;
import java.util.Optional;
import marquee.ranking.SecondStage;
import marquee.towers.MovieTowers;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;

/** Opens what a release brings: its user tower, its second stage, and the towers that place movies. */
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

    /**
     * Opens the towers that place movies which come while the release is in service; blocking. The caller closes them.
     *
     * @throws TowerUnavailableException when they cannot be had
     */
    MovieTowers movieTowers(String release);
}
