package marquee.backend.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import marquee.backend.background.Aside;
import marquee.backend.loop.LearningEvents;
import marquee.events.Action;
import marquee.events.Event;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** What a person did, from the store that has every event: of the last second or two it may not have heard yet. Thread-safe. */
@Component
final class ExportedEvents {

    private final LearningEvents events;
    private final Aside aside;
    private final JsonMapper json;

    ExportedEvents(LearningEvents events, Aside aside, JsonMapper json) {
        this.events = events;
        this.aside = aside;
        this.json = json;
    }

    /**
     * An event in words.
     *
     * @param eventId names it
     * @param type what was done
     * @param at when
     * @param told the rest of it
     */
    private record Told(UUID eventId, String type, Instant at, Action told) {

        static Told of(Event event) {
            return new Told(event.id(), event.type().tag(), event.at(), event.action());
        }
    }

    /** Each as a JSON object, oldest first; one person's at a time are held in memory. */
    Flux<String> of(long person) {
        return aside.does(Mono.fromCallable(() -> read(person)))
                .flatMapIterable(read -> read)
                .map(json::writeValueAsString);
    }

    private List<Told> read(long person) {
        List<Told> read = new ArrayList<>();
        try (var store = events.open()) {
            store.readOf(person, event -> read.add(Told.of(event)));
        }
        return read;
    }
}
