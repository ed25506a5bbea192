package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.recommendations.explain.Explanation;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Reason;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Puts candidates on cards, drops those the catalogue does not know, and fills up with popular movies, so that exactly as
 * many come back as were asked for whenever the catalogue has them.
 */
@Component
public final class ItemAssembler {

    private final Movies movies;
    private final PopularityWatch popularity;

    ItemAssembler(Movies movies, PopularityWatch popularity) {
        this.movies = movies;
        this.popularity = popularity;
    }

    /** Exactly as many as the query wants, if there are so many: the candidates first, then others. */
    public Mono<ItemList> full(List<Candidate> candidates, CandidateQuery query) {
        return onCards(candidates).flatMap(found -> {
            int missing = query.limit() - found.items().size();
            if (missing <= 0) {
                return Mono.just(found.first(query.limit()));
            }
            var filling = filling(candidates, query.limitedTo(missing), found.degradation());
            return filling.isEmpty() ? Mono.just(found) : onCards(filling).map(found::and);
        });
    }

    /** While the database is away, only movies whose cards are remembered can fill a list. */
    private List<Candidate> filling(List<Candidate> tried, CandidateQuery query, Degradation degradation) {
        var ids = LongArrayList.toList(tried.stream().mapToLong(Candidate::movieId));
        var order = popularity
                .now()
                .mostRated(query.genre())
                .filter(movie -> degradation == Degradation.NONE || movies.isAtHand(movie.movieId()));
        return query.without(ids)
                .first(order)
                .map(movie -> new Candidate(movie.movieId(), 0, new Reason.Popular(query.genre())))
                .toList();
    }

    /** The candidates that the catalogue knows. */
    Mono<ItemList> onCards(List<Candidate> candidates) {
        var ids = new ArrayList<Long>(2 * candidates.size());
        candidates.forEach(candidate -> {
            ids.add(candidate.movieId());
            ids.addAll(candidate.reason().movies());
        });
        return movies.cardsAtHand(ids)
                .map(cards -> new ItemList(
                        candidates.stream()
                                .filter(candidate -> cards.byId().containsKey(candidate.movieId()))
                                .map(candidate -> recommendation(candidate, cards.byId()))
                                .toList(),
                        cards.isCurrent() ? Degradation.NONE : Degradation.DATABASE));
    }

    private static Recommendation recommendation(Candidate candidate, Map<Long, MovieCard> cards) {
        return new Recommendation(
                Objects.requireNonNull(cards.get(candidate.movieId())),
                candidate.score(),
                Explanation.of(candidate.reason(), cards),
                0,
                candidate.propensity());
    }
}
