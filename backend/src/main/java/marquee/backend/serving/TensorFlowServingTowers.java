package marquee.backend.serving;

import java.time.Duration;
import marquee.towers.UserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import org.springframework.web.reactive.function.client.WebClient;

/** User towers computed by a TensorFlow Serving that watches the same models folder. */
public final class TensorFlowServingTowers implements UserTowers {

    private final Releases releases;
    private final WebClient client;

    /**
     * Towers that are asked for each vector.
     *
     * @param releases where the towers lie that the server watches
     * @param url the server's REST address, such as {@code http://localhost:8501}
     */
    public TensorFlowServingTowers(Releases releases, String url) {
        this.releases = releases;
        this.client = WebClient.create(url);
    }

    @Override
    public UserTower open(String id, Duration deadline) {
        Release release = DjlTowers.find(releases, id);
        return new TensorFlowServingUserTower(client, release.id(), release.vocabulary(), deadline);
    }
}
