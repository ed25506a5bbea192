package marquee.backend.serving;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import marquee.backend.asof.AsOf;
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

    /** The vectors of so many people take the room of one person's without single ratings. */
    private static final int PEOPLE_PER_REMOVALS = 20;

    /** Kept for a person; what is asked beyond is computed each time. */
    private static final int MOST_REMOVALS = 64;

    private final GenreVectors genreVectors;
    private final Clock clock;
    private final Cache<Key, UserEmbedding> known;
    private final Cache<Removals, Map<Long, float[]>> without;

    UserEmbeddings(GenreVectors genreVectors, Clock clock, VectorCacheProperties cache) {
        this.genreVectors = genreVectors;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(cache.userVectors())
                .expireAfterWrite(KEPT_FOR)
                .build();
        this.without = Caffeine.newBuilder()
                .maximumSize(Math.ceilDiv(cache.userVectors(), PEOPLE_PER_REMOVALS))
                .expireAfterWrite(KEPT_FOR)
                .build();
    }

    /**
     * This person's embedding in the space of a release; empty when they have told nothing that points anywhere.
     *
     * @return fails when tower and index are both down
     */
    public Mono<UserEmbedding> of(History history, LiveRelease live) {
        return AsOf.current()
                .flatMap(then -> then.map(past -> computed(history, live, past.embedded()))
                        .orElseGet(() -> of(history, live, clock.instant())));
    }

    /** Forgets the vectors of this person. */
    public void forget(long userId) {
        known.asMap().keySet().removeIf(key -> key.userId() == userId);
        without.asMap().keySet().removeIf(removals -> removals.key().userId() == userId);
    }

    /** Of what is over nothing is kept: nobody asks for it again. */
    private Mono<UserEmbedding> computed(History history, LiveRelease live, Instant at) {
        return tellsNothing(history, live)
                ? formula(history, live, at, false)
                : tower(history, live, at).onErrorResume(Unavailable::is, away -> formula(history, live, at, true));
    }

    private Mono<UserEmbedding> tower(History history, LiveRelease live, Instant at) {
        return live.embed(towerInput(history, at))
                .map(vector -> new UserEmbedding(vector, UserEmbedding.Source.TOWER, at, false));
    }

    private Mono<UserEmbedding> of(History history, LiveRelease live, Instant at) {
        if (tellsNothing(history, live)) {
            return formula(history, live, at, false);
        }
        var key = new Key(history.userId(), history.version(), live.release());
        return Mono.justOrEmpty(known.getIfPresent(key))
                .switchIfEmpty(
                        Mono.defer(() -> tower(history, live, at).doOnNext(embedding -> known.put(key, embedding))))
                .onErrorResume(Unavailable::is, away -> formula(history, live, at, true));
    }

    /**
     * The person's vectors without each of these ratings: how far they lie from the person's own says what the rating did.
     * Computed as the person's own was; empty when the tower that computed that does not answer.
     *
     * @param movies that the person rated; a few dozen, since each is a history for the tower
     * @param own what {@link #of} said
     * @return by movie, at least those asked for; 0 everywhere where nothing is left that points anywhere
     */
    public Mono<Map<Long, float[]>> without(
            Collection<Long> movies, History history, UserEmbedding own, LiveRelease live) {
        if (own.source() == UserEmbedding.Source.FORMULA) {
            return Flux.fromIterable(movies)
                    .concatMap(movie -> formula(history.without(movie), live, own.at(), false)
                            .map(UserEmbedding::vector)
                            .defaultIfEmpty(new float[own.vector().length])
                            .map(vector -> Map.entry(movie, vector)))
                    .collectMap(Map.Entry::getKey, Map.Entry::getValue);
        }
        var key = new Removals(new Key(history.userId(), history.version(), live.release()), own.at());
        var kept = without.get(key, first -> Map.of());
        var missing = movies.stream().filter(movie -> !kept.containsKey(movie)).toList();
        if (missing.isEmpty()) {
            return Mono.just(kept);
        }
        var histories = missing.stream()
                .map(movie -> towerInput(history.without(movie), own.at()))
                .toList();
        return live.embedAll(histories)
                .map(vectors -> {
                    var all = new HashMap<>(kept);
                    for (int i = 0; i < vectors.size(); i++) {
                        all.put(missing.get(i), vectors.get(i));
                    }
                    if (all.size() <= MOST_REMOVALS) {
                        without.put(key, Map.copyOf(all));
                    }
                    return (Map<Long, float[]>) all;
                })
                .onErrorResume(Unavailable::is, away -> Mono.just(Map.of()));
    }

    private Mono<UserEmbedding> formula(History history, LiveRelease live, Instant at, boolean degraded) {
        var genres = Flux.fromIterable(history.genres())
                .concatMap(genre -> genreVectors.of(genre, live))
                .collectList();
        return Mono.zip(live.vectors(history.rated()), genres)
                .flatMap(found -> Mono.justOrEmpty(
                        ColdStartFormula.vector(placed(history.ratings(), found.getT1()), found.getT2())))
                .map(vector -> new UserEmbedding(vector, UserEmbedding.Source.FORMULA, at, degraded));
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

    private UserHistory towerInput(History history, Instant at) {
        return new UserHistory(
                UserIds.isNewcomer(history.userId()) ? OptionalLong.empty() : OptionalLong.of(history.userId()),
                rated(history.ratings()),
                history.genres(),
                at);
    }

    private static List<UserHistory.Rated> rated(List<RatedMovie> ratings) {
        return ratings.stream()
                .map(rating -> new UserHistory.Rated(
                        rating.movieId(), (float) rating.stars().value(), rating.at()))
                .toList();
    }

    private record Key(long userId, long version, String release) {}

    /** Vectors without single ratings are compared with one that was computed as of the same time. */
    private record Removals(Key key, Instant at) {}
}
