package marquee.backend.movies;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import reactor.core.publisher.Mono;

/** Waits for answers, which tests may do. */
public final class Awaiting {

    private Awaiting() {}

    /** The answer, which must come and must be one. */
    public static <T> T await(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(Duration.ofSeconds(20)));
    }

    /** The one that must be there. */
    static <K, V> V only(Map<K, V> map) {
        return map.values().iterator().next();
    }
}
