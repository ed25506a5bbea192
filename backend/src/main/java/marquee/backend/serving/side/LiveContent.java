package marquee.backend.serving.side;

import java.util.Optional;
import java.util.OptionalInt;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.ServingProperties;
import marquee.ranking.content.ContentSpace;
import org.springframework.stereotype.Component;

/**
 * The places that movies have by what they are about ({@link ContentSpace}). Thread-safe; nothing that
 * answers blocks.
 */
@Component
public final class LiveContent extends FollowedAlias {

    LiveContent(Follower follower, ServingProperties properties) {
        super("content", properties.contentAlias(), follower);
    }

    @Override
    OptionalInt dimension() {
        return OptionalInt.of(ContentSpace.DIMENSION);
    }

    /** The places of a release, if the alias names them and the index is not away. */
    public Optional<SideVectors> of(LiveRelease live) {
        return live.isInMemory() ? Optional.empty() : named(live);
    }
}
