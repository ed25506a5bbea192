package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.Query;
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
                .flatMap(person -> live.search(new Query(
                                person.vector(),
                                query.limit(),
                                query.genre().map(Filter::genre).orElse(Filter.ANY),
                                query.exclusions().movies(),
                                live.deadline()))
                        .map(hits -> found(hits, person, live)));
    }

    private static CandidateList found(Hits hits, UserEmbedding person, LiveRelease live) {
        return new CandidateList(
                hits.hits().stream()
                        .map(hit -> new Candidate(hit.id(), hit.score(), FITS))
                        .toList(),
                person.source() == UserEmbedding.Source.TOWER ? Strategy.TWO_TOWER : Strategy.COLD_START,
                person.degraded() ? Degradation.TOWER : Degradation.NONE,
                Optional.of(live.release()));
    }
}
