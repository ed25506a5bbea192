package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.recommendations.retrieval.sources.Aversions;
import marquee.backend.recommendations.retrieval.sources.UnratedNearPerson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Which movies that hardly anybody has rated are worth a look? Those near this person that nobody had rated, then the newest;
 * the newest alone for somebody of whom nothing is known.
 */
@Component
public final class FreshMovies {

    private static final Reason FRESH = new Reason.Fresh();

    private final Viewers viewers;
    private final UnratedNearPerson source;
    private final PopularityWatch popularity;
    private final Aversions aversions;
    private final Fallback fallback;
    private final ListAssembler assembler;

    FreshMovies(
            Viewers viewers,
            UnratedNearPerson source,
            PopularityWatch popularity,
            Aversions aversions,
            Fallback fallback,
            ListAssembler assembler) {
        this.viewers = viewers;
        this.source = source;
        this.popularity = popularity;
        this.aversions = aversions;
        this.fallback = fallback;
        this.assembler = assembler;
    }

    /** A page; other movies never fill it up. The newest alone, degraded, where no release is live or the index is down. */
    public Mono<RecommendationList> list(Optional<Long> userId, Page page) {
        return viewers.of(userId).flatMap(viewer -> {
            var query = page.query(viewer);
            return assembler.alone(Mono.defer(() -> found(query)), query, page);
        });
    }

    private Mono<CandidateList> found(CandidateQuery query) {
        return fallback.around(
                query,
                live -> aversions
                        .around(source, query, live)
                        .filter(near -> !near.candidates().isEmpty())
                        .map(near -> completed(near, query)),
                () -> new CandidateList(newest(query), Strategy.NEWEST),
                Degradation.NONE);
    }

    private CandidateList completed(CandidateList near, CandidateQuery query) {
        var found = LongArrayList.toList(near.candidates().stream().mapToLong(Candidate::movieId));
        int missing = query.limit() - found.size();
        return missing <= 0
                ? near
                : near.with(Stream.concat(
                                near.candidates().stream(),
                                newest(query.without(found).limitedTo(missing)).stream()
                                        .map(movie -> new Candidate(movie.movieId(), -1, FRESH)))
                        .toList());
    }

    private List<Candidate> newest(CandidateQuery query) {
        return query.first(popularity.now().newest(), FRESH);
    }
}
