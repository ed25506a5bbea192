package marquee.backend.recommendations.retrieval.sources;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import org.springframework.stereotype.Component;

/** The best known movies of several genres, each genre as good as the others. */
@Component
public final class WellKnownMovies {

    private final PopularityWatch popularity;

    WellKnownMovies(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /**
     * As many as wanted of each genre; without genres, of all. The score falls from 1 to 0 with the rank inside the genre.
     *
     * @param names of genres; one that no movie has is an error
     */
    public CandidateList find(List<String> names, CandidateQuery query) {
        Popularity popular = popularity.now();
        Map<Long, Candidate> best = new HashMap<>();
        for (Optional<String> genre : genres(names, popular)) {
            List<Ranked> movies = query.first(popular.mostRated(genre)).toList();
            for (int rank = 0; rank < movies.size(); rank++) {
                long id = movies.get(rank).movieId();
                var candidate = new Candidate(id, 1 - (double) rank / query.limit(), new Reason.Popular(genre));
                best.merge(id, candidate, (a, b) -> a.score() >= b.score() ? a : b);
            }
        }
        var order = Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::movieId);
        return new CandidateList(best.values().stream().sorted(order).toList(), Strategy.POPULAR);
    }

    private static List<Optional<String>> genres(List<String> names, Popularity popular) {
        return names.isEmpty()
                ? List.of(Optional.empty())
                : names.stream()
                        .map(name -> Optional.of(popular.requireGenre(name)))
                        .toList();
    }
}
