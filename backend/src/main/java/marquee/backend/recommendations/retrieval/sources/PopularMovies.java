package marquee.backend.recommendations.retrieval.sources;

import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import org.springframework.stereotype.Component;

/** The movies that most people rated: they are at hand whatever is down. */
@Component
public final class PopularMovies {

    private final PopularityWatch popularity;

    PopularMovies(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /** Those that a query wants. */
    public CandidateList find(CandidateQuery query) {
        return new CandidateList(
                query.first(popularity.now().mostRated(query.genre()), new Reason.Popular(query.genre())),
                Strategy.POPULAR);
    }
}
