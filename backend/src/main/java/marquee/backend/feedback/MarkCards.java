package marquee.backend.feedback;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marquee.backend.guards.Unavailable;
import marquee.backend.input.TimePosition;
import marquee.backend.movies.Movies;
import marquee.backend.postgres.ChangeException;
import marquee.backend.ratings.KnownIds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Shows what people said with the cards of the movies. */
@Component
final class MarkCards {

    private final Marks marks;
    private final Movies movies;

    MarkCards(Marks marks, Movies movies) {
        this.marks = marks;
        this.movies = movies;
    }

    /** A page, newest first; a movie that has left the catalogue is passed over. */
    Mono<MarkList> page(long userId, MarkKind kind, TimePosition before, int limit) {
        return marks.newest(userId, kind, before, limit)
                .flatMap(page -> items(page).map(items -> new MarkList(items, next(page, limit))));
    }

    /** Says it of a movie, whose card is read first, so that nothing can fail once it is stored. */
    Mono<MarkItem> add(long userId, MarkKind kind, long movieId) {
        return movies.cards(List.of(movieId))
                .onErrorMap(Unavailable::is, ChangeException::notBegun)
                .flatMap(cards -> Optional.ofNullable(cards.get(movieId))
                        .map(card -> marks.add(userId, kind, movieId).map(mark -> new MarkItem(card, mark.at())))
                        .orElseGet(() -> KnownIds.noMovie(movieId)));
    }

    /** One movie of such a list; fails with a {@link ResponseStatusException} when it is not there. */
    Mono<MarkItem> item(long userId, MarkKind kind, long movieId) {
        return marks.of(userId, kind, movieId)
                .flatMap(mark -> items(List.of(mark)))
                .flatMap(items -> Mono.justOrEmpty(items.stream().findFirst()))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "The movie " + movieId + " is not in the list " + kind.word() + " of user " + userId + ".")));
    }

    private Mono<List<MarkItem>> items(List<Mark> page) {
        return movies.cards(page.stream().map(Mark::movieId).toList())
                .map(cards -> page.stream()
                        .filter(mark -> cards.containsKey(mark.movieId()))
                        .map(mark -> new MarkItem(Objects.requireNonNull(cards.get(mark.movieId())), mark.at()))
                        .toList());
    }

    private static Optional<String> next(List<Mark> page, int limit) {
        return page.size() < limit
                ? Optional.empty()
                : Optional.of(
                        new TimePosition(page.getLast().at(), page.getLast().movieId()).cursor());
    }
}
