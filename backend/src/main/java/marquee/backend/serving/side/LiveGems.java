package marquee.backend.serving.side;

import java.util.Optional;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingProperties;
import org.springframework.stereotype.Component;

/** The graph model's vectors, which find hidden gems. Thread-safe; nothing that answers blocks. */
@Component
public final class LiveGems extends FollowedAlias {

    LiveGems(Follower follower, ServingProperties properties) {
        super("gems", properties.gemsAlias(), follower);
    }

    /** The graph's vectors of a release, if the alias names them. */
    public Optional<SideVectors> of(LiveRelease live) {
        return named(live);
    }
}
