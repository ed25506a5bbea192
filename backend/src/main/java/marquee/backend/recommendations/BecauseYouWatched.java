package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.backend.movies.Cards;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.ratings.Histories;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.SeenPosition.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which movies are like those this person liked lately? A row for each. */
@Component
final class BecauseYouWatched {

    private final Histories histories;
    private final SimilarMovies similar;
    private final Movies movies;
    private final Answers answers;
    private final AnswerCounts counts;

    BecauseYouWatched(Histories histories, SimilarMovies similar, Movies movies, Answers answers, AnswerCounts counts) {
        this.histories = histories;
        this.similar = similar;
        this.movies = movies;
        this.answers = answers;
        this.counts = counts;
    }

    /**
     * Rows; none when the person liked nothing yet.
     *
     * @param rows how many rows
     * @param page how many movies a row
     */
    Mono<RowList> list(long userId, int rows, Page page) {
        return histories.of(userId).flatMap(history -> {
            var anchors = latestLiked(history, page.after(), rows);
            var shown = new LongOpenHashSet(page.without(history.rated()));
            return movies.cardsAtHand(anchors.stream().map(RatedMovie::movieId).toList())
                    .map(Cards::byId)
                    .flatMapMany(cards -> Flux.fromIterable(anchors)
                            .concatMap(anchor -> Mono.justOrEmpty(cards.get(anchor.movieId()))
                                    .flatMap(card -> row(anchor, card, shown, page.limit()))))
                    .collectList()
                    .map(found -> answer(found, Cause.of(history), anchors, rows, page));
        });
    }

    private Mono<Found> row(RatedMovie anchor, MovieCard card, LongSet shown, int limit) {
        return similar.rank(card, shown, limit)
                .flatMap(ranking -> answers.items(ranking.candidates(), limit, shown, Optional.empty())
                        .map(items -> {
                            items.list().forEach(item -> shown.add(item.movie().tmdbId()));
                            return new Found(
                                    new Row(card, anchor.stars().value(), items.list()),
                                    ranking.without(items.cause()));
                        }));
    }

    /** Newest first, behind a place that a rating given since does not move. */
    private static List<RatedMovie> latestLiked(History history, Optional<Place> after, int rows) {
        return history.ratings().reversed().stream()
                .filter(rating -> rating.stars().isPositive()
                        && after.map(place -> isBehind(place, rating)).orElse(true))
                .limit(rows)
                .toList();
    }

    private static boolean isBehind(Place place, RatedMovie rating) {
        long at = micros(rating.at());
        return at < place.rank() || (at == place.rank() && rating.movieId() < place.movieId());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    private RowList answer(List<Found> found, Cause known, List<RatedMovie> anchors, int rows, Page page) {
        var cause = found.stream().map(row -> row.ranking().cause()).reduce(known, Cause::or);
        var strategy =
                found.stream().map(row -> row.ranking().strategy()).findFirst().orElse(Strategy.SIMILAR);
        counts.count(strategy, cause);
        return new RowList(
                found.stream().map(Found::row).toList(),
                anchors.size() < rows ? Optional.empty() : Optional.of(next(found, anchors.getLast(), page)),
                UUID.randomUUID().toString(),
                found.stream().flatMap(row -> row.ranking().release().stream()).findFirst(),
                strategy,
                cause != Cause.NONE);
    }

    private static String next(List<Found> found, RatedMovie last, Page page) {
        var shown = found.stream()
                .flatMap(row -> row.row().items().stream())
                .map(item -> item.movie().tmdbId())
                .toList();
        return page.next(new Place(micros(last.at()), last.movieId()), shown);
    }

    /** A row and how it was found. */
    private record Found(Row row, Ranking ranking) {}
}
