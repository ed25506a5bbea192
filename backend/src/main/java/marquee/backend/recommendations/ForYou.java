package marquee.backend.recommendations;

import java.util.Optional;
import marquee.backend.ratings.Histories;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What should this person watch next? */
@Component
final class ForYou {

    private final Histories histories;
    private final Personal personal;
    private final Answers answers;

    ForYou(Histories histories, Personal personal, Answers answers) {
        this.histories = histories;
        this.personal = personal;
        this.answers = answers;
    }

    /** A personal page; fails when the person is unknown or the database down, and for nothing else. */
    Mono<RecommendationList> list(long userId, Page page, double diversity) {
        return inGenre(userId, Optional.empty(), page, diversity);
    }

    /** A personal page inside a genre. */
    Mono<RecommendationList> inGenre(long userId, Optional<String> genre, Page page, double diversity) {
        return histories.of(userId).flatMap(history -> {
            var excluded = page.without(history.rated());
            var ranking = Mono.defer(() -> personal.rank(history, genre, excluded, page.limit(), diversity));
            return answers.of(ranking, page, excluded, genre);
        });
    }
}
