package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import marquee.backend.guards.Unavailable;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Has something else answer when no release is live, the index is down, or the vectors lead nowhere. While the index is down,
 * the same stages are asked over the movies that the release keeps in memory, and only then something else.
 */
@Component
public final class Fallback {

    private final LiveReleases releases;

    Fallback(LiveReleases releases) {
        this.releases = releases;
    }

    /**
     * What the stages say, or what there is otherwise, with the cause.
     *
     * @param query whose person says by which release
     * @param whenEmpty the cause when the stages have nothing to say
     */
    public Mono<CandidateList> around(
            CandidateQuery query,
            Function<LiveRelease, Mono<CandidateList>> stages,
            Supplier<CandidateList> otherwise,
            Degradation whenEmpty) {
        return release(query)
                .map(live -> stages.apply(live)
                        .switchIfEmpty(other(otherwise, whenEmpty, live))
                        .onErrorResume(Unavailable::is, away -> withoutIndex(stages, otherwise, live)))
                .orElseGet(() -> withoutRelease(otherwise));
    }

    /** The same for who has just met the index down and need not wait for it again. */
    public Mono<CandidateList> withoutIndex(
            CandidateQuery query,
            Function<LiveRelease, Mono<CandidateList>> stages,
            Supplier<CandidateList> otherwise) {
        return release(query)
                .map(live -> withoutIndex(stages, otherwise, live))
                .orElseGet(() -> withoutRelease(otherwise));
    }

    private Optional<LiveRelease> release(CandidateQuery query) {
        return releases.of(query.history().userId());
    }

    private Mono<CandidateList> withoutIndex(
            Function<LiveRelease, Mono<CandidateList>> stages, Supplier<CandidateList> otherwise, LiveRelease live) {
        return remembered(stages, live).switchIfEmpty(other(otherwise, Degradation.INDEX, live));
    }

    private static Mono<CandidateList> remembered(Function<LiveRelease, Mono<CandidateList>> stages, LiveRelease live) {
        return Mono.justOrEmpty(live.remembered())
                .flatMap(stages)
                .map(found -> found.without(Degradation.INDEX))
                .onErrorResume(Unavailable::is, alsoAway -> Mono.empty());
    }

    private static Mono<CandidateList> other(Supplier<CandidateList> otherwise, Degradation cause, LiveRelease live) {
        return Mono.fromSupplier(() -> otherwise.get().without(cause).during(Optional.of(live.release())));
    }

    private static Mono<CandidateList> withoutRelease(Supplier<CandidateList> otherwise) {
        return Mono.fromSupplier(
                () -> otherwise.get().without(Degradation.RELEASE).during(Optional.empty()));
    }
}
