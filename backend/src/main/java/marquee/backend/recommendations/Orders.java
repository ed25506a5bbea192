package marquee.backend.recommendations;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.backend.crowd.Popularity.Ranked;
import marquee.backend.ratings.Histories;
import marquee.backend.ratings.History;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What lists in a ready-made order have in common: leaving out, for a person, what they have rated. */
@Component
final class Orders {

    private static final Mono<History> NOBODY = Mono.just(History.empty(0));

    private final Histories histories;

    Orders(Histories histories) {
        this.histories = histories;
    }

    /** What this person has told; nothing without a person. */
    Mono<History> history(Optional<Long> userId) {
        return userId.map(histories::of).orElse(NOBODY);
    }

    /** The first movies of an order that are not excluded. */
    static List<Candidate> first(Stream<Ranked> order, LongSet excluded, int limit, Reason reason) {
        return order.filter(movie -> !excluded.contains(movie.movieId()))
                .limit(limit)
                .map(movie -> new Candidate(movie.movieId(), movie.score(), reason))
                .toList();
    }
}
