package marquee.backend.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.backend.guards.Unavailable;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.catalog.UserIds;
import marquee.towers.ColdStartFormula;
import marquee.towers.UserHistory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The embeddings of people: by the tower where it can tell something, by the cold-start formula where it cannot or is down.
 * What the tower said is kept until the person's ratings or the release change. Thread-safe; nothing here blocks.
 */
@Component
public final class UserEmbeddings {

    /** Ages of ratings enter the vector, so it is computed anew now and then. */
    private static final Duration KEPT_FOR = Duration.ofHours(1);

    private final GenreVectors genreVectors;
    private final Clock clock;
    private final Cache<Key, UserEmbedding> known;

    UserEmbeddings(GenreVectors genreVectors, Clock clock, VectorCacheProperties cache) {
        this.genreVectors = genreVectors;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(cache.userVectors())
                .expireAfterWrite(KEPT_FOR)
                .build();
    }

    /**
     * This person's embedding in the space of a release; empty when they have told nothing that points anywhere.
     *
     * @return fails when tower and index are both down
     */
    public Mono<UserEmbedding> of(History history, LiveRelease live) {
        if (tellsNothing(history, live)) {
            return formula(history, live, false);
        }
        var key = new Key(history.userId(), history.version(), live.release());
        return Mono.justOrEmpty(known.getIfPresent(key))
                .switchIfEmpty(Mono.defer(() -> live.embed(towerInput(history))
                        .map(vector -> new UserEmbedding(vector, UserEmbedding.Source.TOWER, false))
                        .doOnNext(embedding -> known.put(key, embedding))))
                .onErrorResume(Unavailable::is, away -> formula(history, live, true));
    }

    private Mono<UserEmbedding> formula(History history, LiveRelease live, boolean degraded) {
        var genres = Flux.fromIterable(history.genres())
                .concatMap(genre -> genreVectors.of(genre, live))
                .collectList();
        return Mono.zip(live.vectors(history.rated()), genres)
                .flatMap(found -> Mono.justOrEmpty(
                        ColdStartFormula.vector(placed(history.ratings(), found.getT1()), found.getT2())))
                .map(vector -> new UserEmbedding(vector, UserEmbedding.Source.FORMULA, degraded));
    }

    /** The ratings of movies that have a vector. */
    private static List<ColdStartFormula.Rated> placed(List<RatedMovie> ratings, Map<Long, float[]> vectors) {
        return ratings.stream()
                .flatMap(rating -> Optional.ofNullable(vectors.get(rating.movieId())).stream()
                        .map(vector -> new ColdStartFormula.Rated(
                                vector, rating.stars().value())))
                .toList();
    }

    /** Chosen genres help the tower beside ratings; from them alone the formula makes the better list (ablations 7). */
    private static boolean tellsNothing(History history, LiveRelease live) {
        return history.ratings().stream().noneMatch(rating -> live.knows(rating.movieId()));
    }

    private UserHistory towerInput(History history) {
        return new UserHistory(
                UserIds.isNewcomer(history.userId()) ? OptionalLong.empty() : OptionalLong.of(history.userId()),
                rated(history.ratings()),
                history.genres(),
                clock.instant());
    }

    private static List<UserHistory.Rated> rated(List<RatedMovie> ratings) {
        return ratings.stream()
                .map(rating -> new UserHistory.Rated(
                        rating.movieId(), (float) rating.stars().value(), rating.at()))
                .toList();
    }

    private record Key(long userId, long version, String release) {}
}
