package marquee.backend.recommendations.together;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Optional;
import marquee.backend.background.Computing;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Fallback;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.recommendations.retrieval.sources.PersonalCandidates;
import marquee.backend.recommendations.retrieval.sources.PopularMovies;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbeddings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Movies for several people, stage by stage: the lists that each of them would be shown alone compete, and one fair order is
 * made of everybody's. Who has told nothing has no say; where nobody has, or the index is down, the movies are popular
 * ones. Thread-safe.
 */
@Component
final class GroupRanking {

    private static final int POOL = 200;

    private final PersonalCandidates source;
    private final UserEmbeddings embeddings;
    private final PopularMovies popular;
    private final PopularityWatch popularity;
    private final Fallback fallback;
    private final Computing threads;

    GroupRanking(
            PersonalCandidates source,
            UserEmbeddings embeddings,
            PopularMovies popular,
            PopularityWatch popularity,
            Fallback fallback,
            Computing threads) {
        this.source = source;
        this.embeddings = embeddings;
        this.popular = popular;
        this.popularity = popularity;
        this.fallback = fallback;
        this.threads = threads;
    }

    /**
     * As many as the query wants.
     *
     * @param query of all of them as one, without what any of them may not be shown
     * @param vetoed is given what one of them would clearly dislike
     */
    Mono<CandidateList> rank(List<Viewer> members, CandidateQuery query, LongSet vetoed) {
        return fallback.around(
                query, live -> ranked(members, query, vetoed, live), () -> popular.find(query), Degradation.NONE);
    }

    private Mono<CandidateList> ranked(List<Viewer> members, CandidateQuery query, LongSet vetoed, LiveRelease live) {
        return Flux.fromIterable(members)
                .flatMapSequential(member -> found(member, query, live))
                .collectList()
                .filter(found -> !found.isEmpty())
                .flatMap(found -> GroupMovies.read(found, live)
                        .flatMap(movies -> threads.does(() -> movies.pick(query.limit(), popularity.now(), vetoed)))
                        .map(picked -> list(picked, found, live)));
    }

    private Mono<Member> found(Viewer viewer, CandidateQuery query, LiveRelease live) {
        var own = new CandidateQuery(
                viewer.without(query.exclusions().movies()), query.genre(), Math.max(POOL, 2 * query.limit()));
        return embeddings
                .of(viewer.history(), live)
                .flatMap(person ->
                        source.find(own, live).map(list -> new Member(viewer.history(), person.vector(), list)));
    }

    private static CandidateList list(List<Candidate> picked, List<Member> members, LiveRelease live) {
        var degradation =
                members.stream().map(member -> member.own().degradation()).reduce(Degradation.NONE, Degradation::or);
        return new CandidateList(picked, Strategy.TOGETHER, degradation, Optional.of(live.release()));
    }
}
