package marquee.backend.towers;

import java.time.Duration;
import java.util.Optional;
import marquee.ranking.SecondStage;
import marquee.towers.MovieTowers;
import marquee.towers.TowerUnavailableException;
import marquee.towers.UserTower;
import marquee.towers.inference.DjlMovieTowers;
import marquee.towers.inference.DjlUserTower;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/** User towers computed in this process. */
public final class DjlTowers implements UserTowers {

    private static final int MOST_PREDICTORS = 8;

    private final Releases releases;

    /** @param releases where the towers lie */
    public DjlTowers(Releases releases) {
        this.releases = releases;
    }

    @Override
    public Optional<SecondStage> secondStage(String id) {
        return SecondStages.open(releases, id);
    }

    @Override
    public UserTower open(String id, Duration deadline) {
        try {
            return DjlUserTower.open(find(releases, id), predictors(), deadline);
        } catch (ReleaseException e) {
            throw new TowerUnavailableException(e.getMessage() == null ? "Release " + id : e.getMessage(), e);
        }
    }

    @Override
    public MovieTowers movieTowers(String id) {
        return movieTowers(releases, id);
    }

    /** In this process, wherever people's vectors are computed. */
    static MovieTowers movieTowers(Releases releases, String id) {
        try {
            return DjlMovieTowers.open(find(releases, id));
        } catch (ReleaseException e) {
            throw new TowerUnavailableException(e.getMessage() == null ? "Release " + id : e.getMessage(), e);
        }
    }

    static Release find(Releases releases, String id) {
        return releases.find(id)
                .orElseThrow(() -> new TowerUnavailableException(
                        "The index holds release " + id + ", which is not among the models; copy it there."));
    }

    private static int predictors() {
        return Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_PREDICTORS);
    }
}
