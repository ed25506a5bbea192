package marquee.backend.recommendations.retrieval.sources;

import java.util.List;
import java.util.Optional;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Origin;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The movies nearest to a person's vector; none while nothing is known of them. */
@Component
public final class NearestToPerson implements CandidateSource {

    private static final Reason FITS = new Reason.FitsYourTaste();

    private final UserEmbeddings embeddings;

    NearestToPerson(UserEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Mono<CandidateList> find(CandidateQuery query, LiveRelease live) {
        return embeddings
                .of(query.history(), live)
                .flatMap(person -> live.search(query.around(person.vector(), live.deadline()))
                        .map(hits -> CandidateList.found(hits, query, FITS, strategy(person), live)
                                .from(Origin.of(person, live))
                                .without(person.degraded() ? Degradation.TOWER : Degradation.NONE)));
    }

    /** Candidates that were found by a person's vector. */
    static CandidateList answer(List<Candidate> candidates, UserEmbedding person, LiveRelease live) {
        return new CandidateList(candidates, strategy(person), Degradation.NONE, Optional.of(live.release()))
                .from(Origin.of(person, live))
                .without(person.degraded() ? Degradation.TOWER : Degradation.NONE);
    }

    private static Strategy strategy(UserEmbedding person) {
        return person.source() == UserEmbedding.Source.TOWER ? Strategy.TWO_TOWER : Strategy.COLD_START;
    }
}
