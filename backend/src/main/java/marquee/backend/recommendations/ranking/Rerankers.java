package marquee.backend.recommendations.ranking;

import marquee.backend.crowd.PopularityWatch;
import org.springframework.stereotype.Component;

/** The orders that lists can be put in. */
@Component
public final class Rerankers {

    private static final Reranker NEAREST_FIRST = new NearestFirst();

    private final PopularityWatch popularity;

    Rerankers(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /** As near as can be at 0, as varied as can be at 1. */
    public Reranker diverse(double diversity) {
        return diversity == 0 ? NEAREST_FIRST : new Diversifier(diversity, popularity);
    }

    /** Unlike each other: {@link MarginalRelevance}. */
    public Reranker marginalRelevance(double diversity) {
        return new MarginalRelevance(diversity);
    }
}
