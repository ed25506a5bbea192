package marquee.backend.export;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import marquee.backend.postgres.DatabaseGuard;
import marquee.backend.ratings.UnknownUserException;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts together all there is about a person. Thread-safe; nothing here blocks. */
@Service
class Export {

    /** Whoever reads so slowly is left. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ExportedRows rows;
    private final ExportedEvents events;
    private final ExportedAnswers answers;
    private final DatabaseGuard guard;
    private final Clock clock;

    Export(ExportedRows rows, ExportedEvents events, ExportedAnswers answers, DatabaseGuard guard, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.answers = answers;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * The pieces of a {@link PersonExport}, read as they are sent.
     *
     * @return fails with {@link UnknownUserException} when there is none of this id
     */
    Mono<Flux<String>> of(long person) {
        return guard.longRead(rows.profile(person))
                .switchIfEmpty(Mono.error(() -> new UnknownUserException(person)))
                .map(profile -> Flux.concat(Flux.just(beginning(person, profile)), lists(person), Flux.just("}"))
                        .timeout(PATIENCE));
    }

    private String beginning(long person, String profile) {
        return "{\"user_id\": " + person + ", \"exported_at\": \"" + clock.instant() + "\",\n\"profile\": " + profile;
    }

    private Flux<String> lists(long person) {
        Map<String, Flux<String>> lists = new LinkedHashMap<>();
        lists.put("ratings", rows.ratings(person));
        lists.put("removed_ratings", rows.removedRatings(person));
        lists.put("marks", rows.marks(person));
        lists.put("plays", rows.plays(person));
        lists.put("requests", rows.requests(person));
        lists.put("variants", rows.variants(person));
        lists.put("drafted_lists", rows.draftedLists(person));
        lists.put("sign_ins", rows.signIns(person));
        lists.put("belongings", rows.belongings(person));
        lists.put("looks", rows.looks(person));
        lists.put("answers", answers.of(person));
        lists.put("events", events.of(person));
        return Flux.fromIterable(lists.entrySet()).concatMap(list -> list(list.getKey(), list.getValue()));
    }

    /** Each element on a line of its own. */
    private static Flux<String> list(String name, Flux<String> elements) {
        Flux<String> lines = elements.index((place, element) -> (place == 0 ? "\n" : ",\n") + element);
        return Flux.concat(Flux.just(",\n\"" + name + "\": ["), lines, Flux.just("]"));
    }
}
