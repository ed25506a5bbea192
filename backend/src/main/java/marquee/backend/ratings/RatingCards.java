package marquee.backend.ratings;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.input.TimePosition;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.postgres.ChangeException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Shows ratings with the cards of their movies. */
@Component
final class RatingCards {

    private final Ratings ratings;
    private final Movies movies;

    RatingCards(Ratings ratings, Movies movies) {
        this.ratings = ratings;
        this.movies = movies;
    }

    /** A page of a person's ratings, newest first. */
    Mono<RatingList> page(long userId, TimePosition before, int limit) {
        return ratings.newest(userId, before, limit)
                .flatMap(page -> items(page).map(items -> new RatingList(items, next(page, limit))));
    }

    /** One rating with its movie; empty when the movie has left the catalogue. */
    Mono<RatingItem> item(RatedMovie rating) {
        return items(List.of(rating))
                .flatMap(items -> Mono.justOrEmpty(items.stream().findFirst()));
    }

    /** The same for a rating that is yet to be stored: the movie is read first, so that nothing can fail once it is. */
    Mono<RatingItem> item(long movieId, Mono<RatedMovie> change) {
        return movies.cards(List.of(movieId))
                .onErrorMap(Unavailable::is, ChangeException::notBegun)
                .flatMap(cards -> cards.containsKey(movieId)
                        ? change.map(rating -> item(rating, cards))
                        : KnownIds.noMovie(movieId));
    }

    private static RatingItem item(RatedMovie rating, Map<Long, MovieCard> cards) {
        return new RatingItem(
                Objects.requireNonNull(cards.get(rating.movieId())),
                rating.stars().value(),
                rating.at());
    }

    private Mono<List<RatingItem>> items(List<RatedMovie> page) {
        return movies.cards(page.stream().map(RatedMovie::movieId).toList())
                .map(cards -> page.stream()
                        .filter(rating -> cards.containsKey(rating.movieId()))
                        .map(rating -> item(rating, cards))
                        .toList());
    }

    private static Optional<String> next(List<RatedMovie> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(
                        new TimePosition(page.getLast().at(), page.getLast().movieId()).cursor());
    }
}
