package marquee.backend.crowd.trending;

import java.time.Instant;
import java.util.List;
import marquee.backend.crowd.Popularity.Ranked;
import reactor.core.publisher.Mono;

/** What people lately spoke for. Thread-safe; nothing here blocks. */
interface RecentLikes {

    /** Movies are looked at no further. */
    int MOST = 1_000;

    /** The movies of the catalogue that most people speak for at a time, most first; the score is in people. */
    Mono<List<Ranked>> most(Instant now);
}
