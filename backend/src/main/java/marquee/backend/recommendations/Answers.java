package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.popularity.PopularityWatch;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes an answer of a ranking: puts the candidates on cards, drops those the catalogue does not know, and fills up with
 * popular movies, so that exactly as many come back as were asked for whenever the catalogue has them.
 */
@Component
final class Answers {

    private final Movies movies;
    private final PopularityWatch popularity;
    private final AnswerCounts counts;

    Answers(Movies movies, PopularityWatch popularity, AnswerCounts counts) {
        this.movies = movies;
        this.popularity = popularity;
        this.counts = counts;
    }

    /**
     * Answers with a ranking.
     *
     * @param page how many movies
     * @param excluded movies that must not be shown, the seen ones among them
     * @param genre what the list is confined to
     */
    Mono<RecommendationList> of(Ranking ranking, Page page, LongSet excluded, Optional<String> genre) {
        return items(ranking.candidates(), page.limit(), excluded, genre)
                .map(items -> list(ranking.without(items.cause()), page, items.list()));
    }

    /** Puts candidates on cards, exactly {@code limit} of them if there are so many. */
    Mono<Items> items(List<Candidate> candidates, int limit, LongSet excluded, Optional<String> genre) {
        return onCards(candidates).flatMap(items -> {
            int missing = limit - items.list().size();
            if (missing <= 0) {
                return Mono.just(new Items(items.list().subList(0, limit), items.cause()));
            }
            var filling = filling(candidates, missing, excluded, genre, items.cause());
            return filling.isEmpty() ? Mono.just(items) : onCards(filling).map(items::and);
        });
    }

    /** While the database is away, only movies whose cards are remembered can fill a list. */
    private List<Candidate> filling(
            List<Candidate> tried, int count, LongSet excluded, Optional<String> genre, Cause cause) {
        var taken = new LongOpenHashSet(excluded);
        tried.forEach(candidate -> taken.add(candidate.movieId()));
        return popularity
                .now()
                .mostRated(genre)
                .filter(movie -> !taken.contains(movie.movieId()))
                .filter(movie -> cause == Cause.NONE || movies.isAtHand(movie.movieId()))
                .limit(count)
                .map(movie -> new Candidate(movie.movieId(), 0, new Reason.Popular(genre)))
                .toList();
    }

    private Mono<Items> onCards(List<Candidate> candidates) {
        var ids = candidates.stream()
                .flatMapToLong(candidate ->
                        LongStream.concat(LongStream.of(candidate.movieId()), candidate.reason().mentions().stream()))
                .boxed()
                .toList();
        return movies.cardsAtHand(ids)
                .map(cards -> new Items(
                        candidates.stream()
                                .filter(candidate -> cards.byId().containsKey(candidate.movieId()))
                                .map(candidate -> recommendation(candidate, cards.byId()))
                                .toList(),
                        cards.isCurrent() ? Cause.NONE : Cause.DATABASE));
    }

    private static Recommendation recommendation(Candidate candidate, Map<Long, MovieCard> cards) {
        var mentions = candidate.reason().mentions();
        var mentioned = mentions.isPresent()
                ? Optional.ofNullable(cards.get(mentions.getAsLong()))
                : Optional.<MovieCard>empty();
        return new Recommendation(
                Objects.requireNonNull(cards.get(candidate.movieId())),
                candidate.score(),
                candidate.reason().words(mentioned));
    }

    private RecommendationList list(Ranking ranking, Page page, List<Recommendation> items) {
        counts.count(ranking.strategy(), ranking.cause());
        return new RecommendationList(
                items,
                items.size() < page.limit() ? Optional.empty() : next(page, items),
                UUID.randomUUID().toString(),
                ranking.release(),
                ranking.strategy(),
                ranking.isDegraded());
    }

    private static Optional<String> next(Page page, List<Recommendation> items) {
        var shown = new ArrayList<Long>(page.seen());
        items.forEach(item -> shown.add(item.movie().tmdbId()));
        return SeenCursor.encode(shown);
    }

    /** Recommendations, and the part that they had to do without. */
    record Items(List<Recommendation> list, Cause cause) {

        Items and(Items more) {
            var all = new ArrayList<>(list);
            all.addAll(more.list());
            return new Items(all, cause.or(more.cause()));
        }
    }
}
