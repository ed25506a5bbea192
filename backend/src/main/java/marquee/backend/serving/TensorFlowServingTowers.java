package marquee.backend.serving;

import java.time.Duration;
import marquee.towers.UserTower;
import marquee.towers.release.Release;
import marquee.towers.release.Releases;
import org.springframework.web.reactive.function.client.WebClient;

/** User towers computed by a TensorFlow Serving that watches the same models folder. */
public final class TensorFlowServingTowers implements UserTowers {

    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final Releases releases;
    private final WebClient client;

    public TensorFlowServingTowers(Releases releases, String url) {
        this.releases = releases;
        this.client = WebClient.create(url);
    }

    @Override
    public UserTower open(String id) {
        Release release = DjlTowers.find(releases, id);
        return new TensorFlowServingUserTower(client, release.id(), release.vocabulary(), DEADLINE);
    }
}
