package marquee.backend.recommendations.retrieval.sources;

import java.util.Optional;
import java.util.Set;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbeddings;
import marquee.index.Filter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Of the movies that the content-only tower placed, those nearest to a person's vector; none while nothing is known of them. */
@Component
public final class UnratedNearPerson implements CandidateSource {

    private static final Filter UNRATED = new Filter(Set.of(), Optional.empty(), Optional.of(true));

    private final UserEmbeddings embeddings;

    UnratedNearPerson(UserEmbeddings embeddings) {
        this.embeddings = embeddings;
    }

    @Override
    public Mono<CandidateList> find(CandidateQuery query, LiveRelease live) {
        return embeddings
                .of(query.history(), live)
                .flatMap(person -> live.search(query.around(person.vector(), UNRATED, live.deadline()))
                        .map(hits -> CandidateList.found(hits, query, new Reason.Fresh(), Strategy.FRESH, live)
                                .without(person.degraded() ? Degradation.TOWER : Degradation.NONE)));
    }
}
