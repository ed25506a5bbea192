package marquee.backend.towers;

import java.time.Duration;
import java.util.Optional;
import marquee.ranking.SecondStage;
import marquee.towers.MovieTowers;
import marquee.towers.UserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;

/** User towers computed by one TensorFlow Serving that watches the same models folder, or by several. */
public final class TensorFlowServingTowers implements UserTowers {

    private final Releases releases;
    private final ModelServers servers;

    /**
     * Towers that are asked for each vector.
     *
     * @param releases where the towers lie that the servers watch
     * @param urls their REST addresses, such as {@code http://localhost:8501}, separated by commas
     */
    public TensorFlowServingTowers(Releases releases, String urls) {
        this.releases = releases;
        this.servers = ModelServers.at(urls);
    }

    @Override
    public Optional<SecondStage> secondStage(String id) {
        return SecondStages.open(releases, id);
    }

    @Override
    public UserTower open(String id, Duration deadline) {
        Release release = DjlTowers.find(releases, id);
        return new TensorFlowServingUserTower(
                servers, release.id(), release.manifest().vectors().dimension(), release.vocabulary(), deadline);
    }

    /** In this process: movies come seldom, and the servers give their vectors to nobody else. */
    @Override
    public MovieTowers movieTowers(String id) {
        return DjlTowers.movieTowers(releases, id);
    }
}
