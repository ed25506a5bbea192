package marquee.backend.recommendations.retrieval;

import java.util.Optional;
import marquee.backend.businessrules.BusinessRules;
import marquee.backend.feedback.PersonMarks;
import marquee.backend.feedback.VersionedMarks;
import marquee.backend.ratings.Histories;
import marquee.backend.ratings.History;
import marquee.backend.serving.overlay.Withdrawn;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Those whom lists are for. */
@Component
public final class Viewers {

    private final Histories histories;
    private final VersionedMarks marks;
    private final Withdrawn withdrawn;
    private final BusinessRules rules;

    Viewers(Histories histories, VersionedMarks marks, Withdrawn withdrawn, BusinessRules rules) {
        this.histories = histories;
        this.marks = marks;
        this.withdrawn = withdrawn;
        this.rules = rules;
    }

    /** This person as they are at this moment; fails when there is none of this id. */
    public Mono<Viewer> of(long userId) {
        return histories.of(userId).flatMap(history -> marks.of(history).map(said -> viewer(history, said)));
    }

    /** This person, or anybody. */
    public Mono<Viewer> of(Optional<Long> userId) {
        return userId.map(this::of).orElseGet(() -> Mono.fromSupplier(this::anybody));
    }

    /** Somebody of whom nothing is known. */
    public Viewer anybody() {
        return Viewer.ANYBODY.withdrawing(withdrawn.now()).hiding(rules.hiddenFrom(0));
    }

    /** Somebody who has told this and nothing else. */
    public Viewer of(History history) {
        return viewer(history, PersonMarks.NONE);
    }

    private Viewer viewer(History history, PersonMarks said) {
        return Viewer.of(history, said).withdrawing(withdrawn.now()).hiding(rules.hiddenFrom(history.userId()));
    }
}
