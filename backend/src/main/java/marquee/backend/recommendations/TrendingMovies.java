package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.crowd.Trending;
import marquee.backend.guards.Unavailable;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What does everyone watch these days? */
@Component
final class TrendingMovies {

    private final Trending trending;
    private final LiveReleases releases;
    private final Orders orders;
    private final Answers answers;

    TrendingMovies(Trending trending, LiveReleases releases, Orders orders, Answers answers) {
        this.trending = trending;
        this.releases = releases;
        this.orders = orders;
        this.answers = answers;
    }

    /** A page of what most people liked lately; with a person, without those they rated. */
    Mono<RecommendationList> list(Optional<Long> userId, Page page) {
        return orders.history(userId).flatMap(history -> {
            var excluded = page.without(history.rated());
            var ranking = trending.order()
                    .map(order -> ranking(order, Cause.NONE, excluded, page))
                    .onErrorResume(
                            Unavailable::is,
                            away -> Mono.fromSupplier(
                                    () -> ranking(trending.remembered(), Cause.DATABASE, excluded, page)))
                    .map(found -> found.without(Cause.of(history)));
            return answers.of(ranking, page, excluded, Optional.empty());
        });
    }

    private Ranking ranking(Stream<Ranked> order, Cause cause, LongSet excluded, Page page) {
        return new Ranking(
                Orders.first(order, excluded, page.limit(), new Reason.Trending()),
                Strategy.TRENDING,
                cause,
                releases.now().map(LiveRelease::release));
    }
}
