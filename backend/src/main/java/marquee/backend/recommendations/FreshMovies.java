package marquee.backend.recommendations;

import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Viewers;
import marquee.backend.recommendations.retrieval.sources.UnratedNearPerson;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Which movies that nobody had rated are near this person? */
@Component
public final class FreshMovies {

    private final Viewers viewers;
    private final UnratedNearPerson source;
    private final LiveReleases releases;
    private final ListAssembler assembler;

    FreshMovies(Viewers viewers, UnratedNearPerson source, LiveReleases releases, ListAssembler assembler) {
        this.viewers = viewers;
        this.source = source;
        this.releases = releases;
        this.assembler = assembler;
    }

    /**
     * So many, if there are; empty when nothing is known of the person or no release is live.
     *
     * @return an error when the index is down: nothing else tells these movies
     */
    public Mono<RecommendationList> list(long userId, int movies) {
        return viewers.of(userId).flatMap(viewer -> find(Page.first(movies).query(viewer)));
    }

    private Mono<RecommendationList> find(CandidateQuery query) {
        return Mono.justOrEmpty(releases.now())
                .flatMap(live -> source.find(query, live))
                .flatMap(found -> assembler.only(found, query));
    }
}
