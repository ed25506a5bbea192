package marquee.backend.recommendations.retrieval.sources;

import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import org.springframework.stereotype.Component;

/** The best rated movies that few people rated: they are at hand whatever is down. */
@Component
public final class LittleKnownMovies {

    private final PopularityWatch popularity;

    LittleKnownMovies(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /** Those that a query wants, by the IMDb weighted rating; of the genres that the person chose, where they chose any. */
    public CandidateList find(CandidateQuery query) {
        Popularity popular = popularity.now();
        var chosen = query.history().genres().stream()
                .flatMap(name -> popular.findGenre(name).stream())
                .toList();
        var order = popular.bestRated(query.genre())
                .filter(movie -> popular.isLittleKnown(movie.movieId()))
                .filter(movie -> chosen.isEmpty() || popular.isOfAny(movie.movieId(), chosen));
        return new CandidateList(query.first(order, new Reason.HiddenGem()), Strategy.WEIGHTED_RATING);
    }
}
