package marquee.backend.recommendations.estimates;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import marquee.backend.experiments.ListOutcome;
import marquee.backend.loop.LearningEvents;
import marquee.events.EventType;
import marquee.events.store.EventsByPerson;
import org.springframework.stereotype.Component;

/** What came of answers that people saw. Thread-safe. */
@Component
class SeenAnswers {

    private static final Set<EventType> TYPES = EnumSet.of(EventType.EXPOSED, EventType.CLICKED, EventType.RATED);

    private final LearningEvents events;

    SeenAnswers(LearningEvents events) {
        this.events = events;
    }

    /**
     * An answer that came into view.
     *
     * @param id its recommendation id
     * @param person who saw it
     * @param outcome what came of it
     */
    record SeenAnswer(UUID id, long person, ListOutcome outcome) {}

    /**
     * Of some answers those that came into view, in their order; blocks for as long as the events take to read.
     *
     * @param most how many at most
     */
    List<SeenAnswer> of(List<UUID> answers, int most) {
        Set<String> ids = new HashSet<>();
        answers.forEach(id -> ids.add(id.toString()));
        Map<UUID, SeenAnswer> seen = new HashMap<>();
        try (var store = events.open()) {
            EventsByPerson.read(
                    store,
                    0,
                    store.watermark(),
                    TYPES,
                    (person, told) -> ListOutcome.of(ids::contains, told).forEach((name, outcome) -> {
                        UUID id = UUID.fromString(name);
                        seen.put(id, new SeenAnswer(id, person, outcome));
                    }));
        }
        return answers.stream()
                .filter(seen::containsKey)
                .map(seen::get)
                .limit(most)
                .toList();
    }
}
