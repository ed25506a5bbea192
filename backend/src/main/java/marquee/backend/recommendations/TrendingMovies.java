package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.popularity.Trending;
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

    /** A page of the hottest movies; with a person, without those they rated. */
    Mono<RecommendationList> list(Optional<Long> userId, Page page) {
        return orders.rated(userId).flatMap(rated -> {
            var excluded = page.without(rated);
            return trending.order()
                    .map(order -> new Ranking(
                            Orders.first(order, excluded, page.limit(), new Reason.Trending()),
                            Strategy.TRENDING,
                            false,
                            releases.now().map(LiveRelease::release)))
                    .flatMap(ranking -> answers.of(ranking, page, excluded, Optional.empty()));
        });
    }
}
