package marquee.backend.recommendations.explain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds what single ratings do for the movies of somebody's list. The last list of each person is remembered with their vector,
 * so that nothing is computed again while it stays: of a thousand people, some 50 KB each at most. Thread-safe; nothing here
 * blocks.
 */
@Component
final class ListContributions {

    private static final int MOST_PEOPLE = 1_000;

    private final UserEmbeddings embeddings;

    /** By the vector itself, which is made anew when the person tells more. */
    private final Cache<UserEmbedding, Found> last =
            Caffeine.newBuilder().weakKeys().maximumSize(MOST_PEOPLE).build();

    /** What was found for a list of a release, which keeps no other alive longer than the vector. */
    private record Found(LiveRelease live, String contents, List<Long> shown, Contributions contributions) {

        boolean isOf(List<Long> others, LiveRelease release) {
            return live == release && contents.equals(release.contents()) && shown.equals(others);
        }
    }

    ListContributions(UserEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    /**
     * What ratings do for these movies; none do anything where nothing is known of the person.
     *
     * @param shown ids of the list's movies
     * @return an error when the index is down
     */
    Mono<Contributions> of(List<Long> shown, History history, LiveRelease live) {
        return embeddings
                .of(history, live)
                .flatMap(person -> Mono.justOrEmpty(last.getIfPresent(person))
                        .filter(found -> found.isOf(shown, live))
                        .map(Found::contributions)
                        .switchIfEmpty(Mono.defer(() -> anew(shown, history, person, live))))
                .defaultIfEmpty(new Contributions(new float[0], Map.of(), Map.of()));
    }

    private Mono<Contributions> anew(List<Long> shown, History history, UserEmbedding person, LiveRelease live) {
        String contents = live.contents();
        return live.vectors(needed(shown, history)).flatMap(vectors -> {
            var carriers = LikelyCarriers.of(history, shown, vectors);
            return embeddings
                    .without(carriers.stream().map(RatedMovie::movieId).toList(), history, person, live)
                    .map(without -> of(person, shown, carriers, without, vectors))
                    .doOnNext(found -> {
                        if (found.without().size() == carriers.size()) { // else the tower did not answer
                            last.put(person, new Found(live, contents, List.copyOf(shown), found));
                        }
                    });
        });
    }

    private static List<Long> needed(List<Long> shown, History history) {
        var ids = new ArrayList<>(shown);
        LikelyCarriers.latest(history).forEach(rating -> ids.add(rating.movieId()));
        return ids;
    }

    private static Contributions of(
            UserEmbedding person,
            List<Long> shown,
            List<RatedMovie> carriers,
            Map<Long, float[]> without,
            Map<Long, float[]> vectors) {
        var removals = HashMap.<RatedMovie, float[]>newHashMap(carriers.size());
        Set<Long> told = new LinkedHashSet<>(shown);
        for (RatedMovie rating : carriers) {
            told.add(rating.movieId());
            Optional.ofNullable(without.get(rating.movieId())).ifPresent(vector -> removals.put(rating, vector));
        }
        var movies = HashMap.<Long, float[]>newHashMap(told.size());
        told.forEach(id -> Optional.ofNullable(vectors.get(id)).ifPresent(vector -> movies.put(id, vector)));
        return new Contributions(person.vector(), removals, movies);
    }
}
