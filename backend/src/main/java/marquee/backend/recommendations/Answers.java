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
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.recommendations.SeenPosition.Place;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
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
    private final LiveReleases releases;

    Answers(Movies movies, PopularityWatch popularity, AnswerCounts counts, LiveReleases releases) {
        this.movies = movies;
        this.popularity = popularity;
        this.counts = counts;
        this.releases = releases;
    }

    /**
     * Answers with a ranking, or, further on, with the rest of the catalogue.
     *
     * @param ranking asked for only when the page needs it
     * @param page how many movies, and where
     * @param excluded movies that must not be shown, the seen ones among them
     * @param genre what the list is confined to
     */
    Mono<RecommendationList> of(Mono<Ranking> ranking, Page page, LongSet excluded, Optional<String> genre) {
        return page.after()
                .map(place -> rest(place, page, excluded, genre))
                .orElseGet(() -> ranking.flatMap(found -> items(found.candidates(), page.limit(), excluded, genre)
                        .map(items -> list(found.without(items.cause()), items.list(), next(page, items.list())))));
    }

    private Mono<RecommendationList> rest(Place place, Page page, LongSet excluded, Optional<String> genre) {
        var movies = popularity
                .now()
                .everyMovieAfter(place.rank(), place.movieId(), genre)
                .filter(movie -> !excluded.contains(movie.movieId()))
                .limit(page.limit())
                .toList();
        var next = movies.size() < page.limit()
                ? Optional.<String>empty()
                : Optional.of(page.next(new Place(
                        (long) movies.getLast().score(), movies.getLast().movieId())));
        var candidates = movies.stream()
                .map(movie -> new Candidate(movie.movieId(), 0, new Reason.More(genre)))
                .toList();
        var ranking = new Ranking(
                candidates, Strategy.POPULAR, Cause.NONE, releases.now().map(LiveRelease::release));
        return onCards(candidates).map(items -> list(ranking.without(items.cause()), items.list(), next));
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

    private RecommendationList list(Ranking ranking, List<Recommendation> items, Optional<String> cursor) {
        counts.count(ranking.strategy(), ranking.cause());
        return new RecommendationList(
                items,
                cursor,
                UUID.randomUUID().toString(),
                ranking.release(),
                ranking.strategy(),
                ranking.isDegraded());
    }

    private static Optional<String> next(Page page, List<Recommendation> items) {
        return items.size() < page.limit()
                ? Optional.empty()
                : Optional.of(page.next(
                        items.stream().map(item -> item.movie().tmdbId()).toList()));
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
