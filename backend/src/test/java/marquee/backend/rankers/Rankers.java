package marquee.backend.rankers;

import java.time.Duration;
import java.util.Optional;

/** Rankers for what is tested without Spring. */
public final class Rankers {

    private Rankers() {}

    /** The one that each release brings. */
    public static ChosenRanker released() {
        var properties =
                new RankerProperties("lightgbm", "", 200, 32, 256, Duration.ofMillis(500), Duration.ofHours(1));
        return new ChosenRanker(properties, any -> Optional.empty());
    }
}
