package marquee.backend.serving.side;

import java.util.Optional;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingProperties;
import org.springframework.stereotype.Component;

/**
 * The places that movies have by what they are about ({@link marquee.ranking.content.ContentSpace}). Thread-safe; nothing that
 * answers blocks.
 */
@Component
public final class LiveContent extends FollowedAlias {

    LiveContent(Follower follower, ServingProperties properties) {
        super("content", properties.contentAlias(), follower);
    }

    /** The places of a release, if the alias names them and the index is not away. */
    public Optional<SideVectors> of(LiveRelease live) {
        return live.isInMemory() ? Optional.empty() : named(live);
    }
}
