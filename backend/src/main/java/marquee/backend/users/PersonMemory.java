package marquee.backend.users;

import marquee.backend.feedback.VersionedMarks;
import marquee.backend.ratings.Histories;
import org.springframework.stereotype.Component;

/** What is remembered of people beside the database. */
@Component
final class PersonMemory {

    private final Histories histories;
    private final VersionedMarks marks;

    PersonMemory(Histories histories, VersionedMarks marks) {
        this.histories = histories;
        this.marks = marks;
    }

    /** Forgets all of it. */
    void forget(long userId) {
        histories.forget(userId);
        marks.forget(userId);
    }
}
