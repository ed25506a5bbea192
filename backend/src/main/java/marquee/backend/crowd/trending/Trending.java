package marquee.backend.crowd.trending;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.PopularityProperties;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.postgres.DatabaseGuard;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What people like these days. A movie's score is the number of people who lately spoke for it, each once and by their
 * strongest word that stands (four stars or more, a play; half of that for being on a watchlist, an eighth for having opened
 * its page), a word of a week ago counting half; and what people have always liked, the most liked movie as much as {@value
 * #SUPPORT} people of today, every other by its share of that movie's likes. The sums are those that the loop makes of
 * events ({@code marquee.events.machines}), a second or two behind them; some more where a broker stands between.
 *
 * <p>Up to a constant factor this is the mean of a Dirichlet posterior over the movies, whose prior is the long run
 * (Gelman et al., Bayesian Data Analysis, 3rd ed., 2013, section 3.4). So while little happens what is popular leads, and a
 * movie that nobody knew needs {@value #SUPPORT} people to pass all others; one person's like moves it past movies
 * with a fifth of the most liked one's likes, and no further.
 *
 * <p>Thread-safe; nothing here blocks.
 */
@Component
public final class Trending {

    static final int SUPPORT = 5;

    private final PopularityWatch popularity;
    private final Mono<List<Ranked>> recent;
    private final AtomicReference<List<Ranked>> latest = new AtomicReference<>(List.of());

    Trending(
            DatabaseClient database,
            DatabaseGuard guard,
            PopularityWatch popularity,
            PopularityProperties properties,
            Optional<LikesOfTopic> stream,
            Clock clock) {
        RecentLikes likes = stream.isPresent() ? stream.get() : new LikesInDatabase(database);
        this.popularity = popularity;
        this.recent = guard.read(Mono.defer(() -> likes.most(clock.instant())))
                .doOnNext(latest::set)
                .cache(list -> properties.trendingKeptFor(), error -> Duration.ZERO, () -> Duration.ZERO);
    }

    /**
     * Every movie of the catalogue, the one trending most first. The score is in people. Of movies behind the thousand that
     * most people liked lately, only the long run counts.
     */
    public Mono<Stream<Ranked>> order() {
        return recent.map(likes -> order(likes, popularity.now()));
    }

    /** The order as it was when the database last answered. */
    public Stream<Ranked> remembered() {
        return order(latest.get(), popularity.now());
    }

    static Stream<Ranked> order(List<Ranked> recentLikes, Popularity popularity) {
        var trending = recentLikes.stream()
                .map(movie ->
                        new Ranked(movie.movieId(), movie.score() + SUPPORT * popularity.likeShare(movie.movieId())))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparingLong(Ranked::movieId));
        var ids = new LongOpenHashSet(recentLikes.size());
        recentLikes.forEach(movie -> ids.add(movie.movieId()));
        var others = popularity
                .mostLiked()
                .filter(movie -> !ids.contains(movie.movieId()))
                .map(movie -> new Ranked(movie.movieId(), SUPPORT * movie.score()));
        return MergedOrder.of(trending, others);
    }
}
