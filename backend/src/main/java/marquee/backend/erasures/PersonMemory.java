package marquee.backend.erasures;

import marquee.backend.fatigue.Fading;
import marquee.backend.feedback.VersionedMarks;
import marquee.backend.ratings.Histories;
import marquee.backend.serving.UserEmbeddings;
import org.springframework.stereotype.Component;

/** What this service remembers of people beside the database. Thread-safe. */
@Component
public final class PersonMemory {

    private final Histories histories;
    private final VersionedMarks marks;
    private final Fading fading;
    private final UserEmbeddings embeddings;

    PersonMemory(Histories histories, VersionedMarks marks, Fading fading, UserEmbeddings embeddings) {
        this.histories = histories;
        this.marks = marks;
        this.fading = fading;
        this.embeddings = embeddings;
    }

    /** Forgets all of it. */
    public void forget(long userId) {
        histories.forget(userId);
        marks.forget(userId);
        fading.forget(userId);
        embeddings.forget(userId);
    }
}
