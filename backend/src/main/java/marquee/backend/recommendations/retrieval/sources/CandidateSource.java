package marquee.backend.recommendations.retrieval.sources;

import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.serving.LiveRelease;
import reactor.core.publisher.Mono;

/** Finds movies that may be shown, by what a release knows. Thread-safe; nothing here blocks. */
public interface CandidateSource {

    /**
     * Finds candidates.
     *
     * @return as many as wanted if there are, best first, none that the query excludes; empty when the source has nothing to
     *     go by; an error when a part it needs is down
     */
    Mono<CandidateList> find(CandidateQuery query, LiveRelease live);
}
