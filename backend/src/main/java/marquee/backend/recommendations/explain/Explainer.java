package marquee.backend.recommendations.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.serving.LiveRelease;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Says why movies fit a person. Thread-safe; nothing here blocks. */
@Component
public final class Explainer {

    private final PopularityWatch popularity;

    Explainer(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /**
     * The same movies, each for the reason that this person has to watch it.
     *
     * @return an error when the index is down
     */
    public Mono<CandidateList> explain(CandidateList ranked, History history, LiveRelease live) {
        return live.vectors(needed(ranked, history))
                .map(vectors -> ranked.with(explained(ranked.candidates(), history, vectors)));
    }

    private static List<Long> needed(CandidateList ranked, History history) {
        var ids = new ArrayList<Long>();
        ranked.candidates().forEach(candidate -> ids.add(candidate.movieId()));
        NearestLiked.liked(history).stream().map(RatedMovie::movieId).forEach(ids::add);
        return ids;
    }

    private List<Candidate> explained(List<Candidate> ranked, History history, Map<Long, float[]> vectors) {
        var reasons = new NearestLiked(history, vectors, popularity.now());
        return ranked.stream()
                .map(candidate -> candidate.because(reasons.of(candidate.movieId())))
                .toList();
    }
}
