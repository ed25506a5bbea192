package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.LiveReleases;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What is worth watching in a genre, for this person or for anyone? */
@Component
final class ByGenre {

    private final PopularityWatch popularity;
    private final LiveReleases releases;
    private final ForYou forYou;
    private final Answers answers;

    ByGenre(PopularityWatch popularity, LiveReleases releases, ForYou forYou, Answers answers) {
        this.popularity = popularity;
        this.releases = releases;
        this.forYou = forYou;
        this.answers = answers;
    }

    /** A page inside the genre: personal with a person, by the IMDb weighted rating without. */
    Mono<RecommendationList> list(String name, Optional<Long> userId, Page page) {
        return Mono.defer(() -> {
            var genre = Optional.of(popularity.now().requireGenre(name));
            return userId.map(id -> forYou.inGenre(id, genre, page, 0))
                    .orElseGet(() -> answers.of(
                            Mono.fromSupplier(() -> bestRated(genre.get(), page)), page, page.seen(), genre));
        });
    }

    private Ranking bestRated(String genre, Page page) {
        var order = popularity.now().bestRated(Optional.of(genre));
        return new Ranking(
                Orders.first(order, page.seen(), page.limit(), new Reason.BestRated(genre)),
                Strategy.WEIGHTED_RATING,
                Cause.NONE,
                releases.now().map(LiveRelease::release));
    }
}
