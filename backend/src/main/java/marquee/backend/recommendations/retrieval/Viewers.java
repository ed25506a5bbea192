package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import marquee.backend.feedback.VersionedMarks;
import marquee.backend.ratings.Histories;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those whom lists are for. */
@Component
public final class Viewers {

    private final Histories histories;
    private final VersionedMarks marks;

    Viewers(Histories histories, VersionedMarks marks) {
        this.histories = histories;
        this.marks = marks;
    }

    /** This person as they are at this moment; fails when there is none of this id. */
    public Mono<Viewer> of(long userId) {
        return histories.of(userId).flatMap(history -> marks.of(history).map(said -> Viewer.of(history, said)));
    }

    /** This person, or anybody. */
    public Mono<Viewer> of(Optional<Long> userId) {
        return userId.map(this::of).orElseGet(() -> Mono.just(Viewer.ANYBODY));
    }
}
