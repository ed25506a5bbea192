package marquee.backend.recommendations.retrieval.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.index.Filter;
import marquee.index.Hit;
import marquee.index.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The movies nearest to a person that nobody has rated yet. They are looked for once for each vector of a person, since new
 * ones come with other contents of the release only. Thread-safe.
 */
@Component
final class NearestUnrated {

    /** Some for each page, of which those are left out that do not fit. */
    private static final int NEAREST = 40;

    private static final int MOST_PEOPLE = 10_000;

    private static final Filter UNRATED = new Filter(Set.of(), Optional.empty(), Optional.of(true));

    /** By the vector itself, which is made anew when the person tells more. */
    private final Cache<UserEmbedding, Found> found =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_PEOPLE).build();

    /** What was found in a release, which keeps no other alive longer than the vector. */
    private record Found(LiveRelease live, String contents, List<Hit> hits) {}

    /** The nearest, best first, of any genre; those that the person rated since may be among them. */
    Mono<List<Hit>> near(UserEmbedding person, LiveRelease live) {
        Found known = found.getIfPresent(person);
        String contents = live.contents();
        if (known != null && known.live() == live && known.contents().equals(contents)) {
            return Mono.just(known.hits());
        }
        var query = new Query(person.vector(), NEAREST, UNRATED, LongSets.emptySet(), live.deadline());
        return live.search(query)
                .map(hits -> hits.hits())
                .doOnNext(hits -> found.put(person, new Found(live, contents, hits)));
    }
}
