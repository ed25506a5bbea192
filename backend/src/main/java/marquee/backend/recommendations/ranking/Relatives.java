package marquee.backend.recommendations.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.serving.LiveRelease;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.related.RelatedMovies;
import marquee.ranking.related.RelatedMovies.Described;
import marquee.ranking.related.RelatedMovies.Met;
import marquee.ranking.related.TitleWords;
import reactor.core.publisher.Mono;

/**
 * What a person would call similar, where the release has found it: {@link RelatedMovies}. Cards and vectors are read only of
 * movies that the release does not know.
 */
final class Relatives implements Reranker {

    /** This many times the wanted number are met, so that unknown movies among them have their chance. */
    private static final int POOL = 5;

    private final MovieCard movie;
    private final RelatedMovies related;
    private final MovieTable table;
    private final Movies movies;
    private final Nearness nearness;

    Relatives(MovieCard movie, RelatedMovies related, MovieTable table, Movies movies, Nearness nearness) {
        this.movie = movie;
        this.related = related;
        this.table = table;
        this.movies = movies;
        this.nearness = nearness;
    }

    @Override
    public int pool(int limit) {
        return limit * POOL;
    }

    @Override
    public Mono<CandidateList> rerank(CandidateList found, CandidateQuery query, LiveRelease live) {
        var unknown = unknown(found);
        if (unknown.isEmpty()) {
            return Mono.just(best(found, query, Map.of(), Map.of()));
        }
        var compared = new ArrayList<>(unknown);
        compared.add(movie.tmdbId());
        return Mono.zip(movies.cardsAtHand(unknown), nearness.vectors(compared))
                .map(read -> best(found, query, read.getT1().byId(), read.getT2()));
    }

    /** Those that cannot be judged by what the release knows; all of them when it does not know the movie itself. */
    private List<Long> unknown(CandidateList found) {
        boolean known = related.knows(movie.tmdbId());
        return found.candidates().stream()
                .map(Candidate::movieId)
                .filter(id -> !known || !related.knows(id))
                .toList();
    }

    private CandidateList best(
            CandidateList found, CandidateQuery query, Map<Long, MovieCard> cards, Map<Long, float[]> vectors) {
        var reason = new Reason.SimilarTo(movie.tmdbId());
        var met = found.candidates().stream()
                .map(one -> met(one.movieId(), Optional.ofNullable(cards.get(one.movieId())), vectors))
                .toList();
        return found.with(related.of(described(movie), met).stream()
                .filter(relative -> query.exclusions().allow(relative.movieId()))
                .limit(query.limit())
                .map(relative -> new Candidate(relative.movieId(), relative.score(), reason))
                .toList());
    }

    private Met met(long movieId, Optional<MovieCard> card, Map<Long, float[]> vectors) {
        var described = card.map(this::described)
                .orElseGet(() -> new Described(movieId, new MovieTraits(0, 0, 0, 0), TitleWords.of("")));
        return new Met(described, near(movieId, vectors));
    }

    private double near(long movieId, Map<Long, float[]> vectors) {
        float[] own = vectors.get(movie.tmdbId());
        float[] other = vectors.get(movieId);
        return own == null || other == null ? 0 : nearness.of(own, other);
    }

    private Described described(MovieCard card) {
        var traits = new MovieTraits(table.bits(card.genres()), card.year().orElse(0), 0, 0);
        return new Described(card.tmdbId(), traits, TitleWords.of(card.title()));
    }
}
