package marquee.backend.recommendations.retrieval.sources;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.side.LiveContent;
import marquee.backend.serving.side.SideVectors;
import marquee.index.Filter;
import marquee.ranking.content.ContentSpace;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The movies nearest to a movie by text, genres and years; none where the release has no places of content, or none for the
 * movie.
 */
@Component
public final class NearestByContent {

    /** Those that the release was trained without; what it knows of the others it has found already. */
    private static final Filter UNRATED = new Filter(Set.of(), Optional.empty(), Optional.of(true));

    private final LiveContent content;

    NearestByContent(LiveContent content) {
        this.content = content;
    }

    /**
     * Those around this movie, whether it is itself among them or not.
     *
     * @param known whether the release has found the movie's relatives among those that it knows
     */
    public CandidateSource around(long movieId, boolean known) {
        return (query, live) -> content.of(live)
                .map(places -> find(movieId, known ? UNRATED : Filter.ANY, query, live, places))
                .orElseGet(Mono::empty);
    }

    /** The collection that movies of a release are found in; empty until it is open. */
    public Optional<String> foundIn(LiveRelease live) {
        return content.of(live).map(SideVectors::collection);
    }

    private static Mono<CandidateList> find(
            long movieId, Filter filter, CandidateQuery query, LiveRelease live, SideVectors places) {
        return places.vectors(List.of(movieId))
                .flatMap(found -> Mono.justOrEmpty(found.get(movieId)))
                .flatMap(own -> places.search(query.around(ContentSpace.query(own), filter, live.deadline())))
                .map(hits -> CandidateList.found(hits, query, new Reason.SimilarTo(movieId), Strategy.SIMILAR, live));
    }
}
