package marquee.backend.recommendations.retrieval.sources;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.ranking.KnownPerson;
import marquee.ranking.candidates.PersonHistory;
import org.springframework.stereotype.Component;

/**
 * What the second stage makes of people's histories, kept as long as their vectors, which are made anew when they tell more:
 * 64 MB at most, about three thousand people. Thread-safe.
 */
@Component
final class KnownPeople {

    /** In ratings of 16 bytes. */
    private static final long MOST = 4_000_000;

    /** What somebody takes beside the ratings, in as many bytes as those of ratings. */
    private static final int WITHOUT_RATINGS = 1_280;

    private static final int OF_A_RATING_BEYOND = 6;

    /** By the vector itself. */
    private final Cache<UserEmbedding, Found> known = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST)
            .weigher((UserEmbedding person, Found found) ->
                    WITHOUT_RATINGS + ratings(found.person().history()))
            .build();

    /** What was made of somebody for a release, which keeps no other alive longer than the vector. */
    private record Found(LiveRelease live, KnownPerson person) {}

    private static int ratings(PersonHistory history) {
        return history.size() + OF_A_RATING_BEYOND * history.beyond().size();
    }

    /** Somebody, if they are kept. */
    Optional<KnownPerson> find(UserEmbedding person, LiveRelease live) {
        return Optional.ofNullable(known.getIfPresent(person))
                .filter(found -> found.live() == live)
                .map(Found::person);
    }

    /** The same, and whoever is not kept is from now on. */
    KnownPerson of(UserEmbedding person, LiveRelease live, Supplier<KnownPerson> made) {
        return find(person, live).orElseGet(() -> {
            KnownPerson anew = made.get();
            known.put(person, new Found(live, anew));
            return anew;
        });
    }
}
