package marquee.backend.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.towers.ColdStartFormula;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where a genre lies in a release's space: the mean vector of its best known movies. Thread-safe. */
@Component
final class GenreVectors {

    private static final int KEPT = 200;
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final PopularityWatch popularity;
    private final Cache<Key, float[]> known =
            Caffeine.newBuilder().maximumSize(KEPT).expireAfterWrite(KEPT_FOR).build();

    GenreVectors(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /** The genre's mean vector, not normalised; empty when the index holds none of its movies. */
    Mono<float[]> of(String genre, LiveRelease live) {
        var key = new Key(genre, live.contents());
        return Mono.justOrEmpty(known.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> live.vectors(best(genre))
                        .flatMap(vectors -> Mono.justOrEmpty(ColdStartFormula.mean(vectors.values())))
                        .doOnNext(mean -> known.put(key, mean))));
    }

    private List<Long> best(String genre) {
        return popularity
                .now()
                .mostRated(Optional.of(genre))
                .limit(ColdStartFormula.MOVIES_OF_A_GENRE)
                .map(Ranked::movieId)
                .toList();
    }

    /** Names a kept vector. */
    private record Key(String genre, String collection) {}
}
