package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Optional;
import marquee.backend.businessrules.RuledList;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.recommendations.answer.ListAssembler;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Which movies are like this one? */
@Component
final class SimilarMovies {

    private final Viewers viewers;
    private final Movies movies;
    private final SimilarRanking ranking;
    private final ListAssembler assembler;

    SimilarMovies(Viewers viewers, Movies movies, SimilarRanking ranking, ListAssembler assembler) {
        this.viewers = viewers;
        this.movies = movies;
        this.ranking = ranking;
        this.assembler = assembler;
    }

    /** A page of the nearest movies; with a person, without what they may not be shown. */
    Mono<RecommendationList> list(long movieId, Optional<Long> userId, Page page) {
        return Mono.zip(require(movieId), viewers.of(userId)).flatMap(found -> {
            var query = page.query(found.getT2()).without(LongSet.of(movieId));
            return assembler.list(RuledList.SIMILAR, some -> ranking.rank(found.getT1(), some), query, page);
        });
    }

    private Mono<MovieCard> require(long movieId) {
        return movies.cards(List.of(movieId))
                .flatMap(cards -> Mono.justOrEmpty(cards.get(movieId)))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + movieId + ".")));
    }
}
