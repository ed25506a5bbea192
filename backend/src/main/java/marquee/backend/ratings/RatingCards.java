package marquee.backend.ratings;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.movies.Movies;
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
    Mono<RatingList> page(long userId, RatingPosition before, int limit) {
        return ratings.newest(userId, before, limit)
                .flatMap(page -> items(page).map(items -> new RatingList(items, next(page, limit))));
    }

    /** One rating with its movie. */
    Mono<RatingItem> item(RatedMovie rating) {
        return items(List.of(rating)).map(List::getFirst);
    }

    private Mono<List<RatingItem>> items(List<RatedMovie> page) {
        return movies.cards(page.stream().map(RatedMovie::movieId).toList())
                .map(cards -> page.stream()
                        .filter(rating -> cards.containsKey(rating.movieId()))
                        .map(rating -> new RatingItem(
                                Objects.requireNonNull(cards.get(rating.movieId())),
                                rating.stars().value(),
                                rating.at()))
                        .toList());
    }

    private static Optional<String> next(List<RatedMovie> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(RatingPosition.after(page.getLast()).encode());
    }
}
