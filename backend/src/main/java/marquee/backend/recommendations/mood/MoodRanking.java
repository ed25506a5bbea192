package marquee.backend.recommendations.mood;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Optional;
import marquee.backend.background.Computing;
import marquee.backend.guards.Unavailable;
import marquee.backend.recommendations.mood.CatalogueWords.Words;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveReleases;
import marquee.ranking.words.WordIndex;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Movies for what somebody wrote, stage by stage: those that words lead to, and those that lie where they lie, in one order;
 * the words as they are written have to do while the encoder is away, and words alone while no release is live or the index
 * is down. Finding by words computes for milliseconds, on threads that are for that, timed as {@code marquee.mood.search}.
 * Thread-safe.
 */
@Component
final class MoodRanking {

    /** Of these some are excluded, and the best are compared with the rest of the catalogue. */
    private static final int FOUND = 1_000;

    private final CatalogueWords words;
    private final Encoder encoder;
    private final MoviesAround surroundings;
    private final LiveReleases releases;
    private final Computing threads;
    private final Timer time;

    MoodRanking(
            CatalogueWords words,
            Encoder encoder,
            MoviesAround surroundings,
            LiveReleases releases,
            Computing threads,
            MeterRegistry metrics) {
        this.words = words;
        this.encoder = encoder;
        this.surroundings = surroundings;
        this.releases = releases;
        this.threads = threads;
        this.time = Timer.builder("marquee.mood.search")
                .description("How long finding movies by words took, once they were encoded")
                .register(metrics);
    }

    /** As many as fit and the query wants. */
    Mono<CandidateList> rank(String written, CandidateQuery query) {
        return meaning(written)
                .flatMap(meaning -> threads.does(() -> time.record(() -> byWords(written, meaning))))
                .flatMap(found ->
                        ordered(found.movies(), written, query).map(list -> list.without(found.degradation())));
    }

    private ByWords byWords(String written, Optional<float[]> meaning) {
        Words known = words.now();
        var near = meaning.map(known.near()::to).orElse(List.of());
        boolean understood = meaning.isPresent() && known.near().size() > 0;
        return new ByWords(
                known.index().search(written, near, FOUND), understood ? Degradation.NONE : Degradation.ENCODER);
    }

    private Mono<CandidateList> ordered(List<WordIndex.Found> found, String written, CandidateQuery query) {
        var alone = list(found, written, query, Optional.empty());
        return releases.of(query.history().userId())
                .filter(live -> !found.isEmpty())
                .map(live -> surroundings
                        .of(found, query, live)
                        .map(all -> list(all, written, query, Optional.of(live.release())))
                        .onErrorResume(Unavailable::is, away -> Mono.just(alone.without(Degradation.INDEX))))
                .orElseGet(() -> Mono.just(alone));
    }

    private static CandidateList list(
            List<WordIndex.Found> found, String written, CandidateQuery query, Optional<String> release) {
        var reason = new Reason.MatchesWords(written);
        var candidates = found.stream()
                .filter(movie -> query.exclusions().allow(movie.movieId()))
                .limit(query.limit())
                .map(movie -> new Candidate(movie.movieId(), movie.score(), reason))
                .toList();
        return new CandidateList(candidates, Strategy.MOOD, Degradation.NONE, release);
    }

    /** As a vector; absent while nobody can say. */
    private Mono<Optional<float[]>> meaning(String written) {
        return encoder.encode(written)
                .map(Optional::of)
                .onErrorResume(Unavailable::is, away -> Mono.just(Optional.empty()));
    }

    /** What words led to, and whether what they mean had to be left out. */
    private record ByWords(List<WordIndex.Found> movies, Degradation degradation) {}
}
