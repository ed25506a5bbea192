package marquee.backend.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/** The lists that a person was answered with, as far as they are kept. Thread-safe; nothing here blocks. */
@Component
final class ExportedAnswers {

    private final KeptAnswers answers;
    private final JsonMapper json;

    ExportedAnswers(KeptAnswers answers, JsonMapper json) {
        this.answers = answers;
        this.json = json;
    }

    /**
     * An answer.
     *
     * @param recommendationId names it
     * @param at when it was given
     * @param strategy how it was found
     * @param variant of an experiment
     * @param release whose vectors found it, where some did
     * @param movies what it showed, in order
     */
    private record Shown(
            UUID recommendationId,
            Instant at,
            String strategy,
            String variant,
            Optional<String> release,
            List<Movie> movies) {

        static Shown of(KeptAnswer answer) {
            return new Shown(
                    answer.id(),
                    answer.at(),
                    answer.made().strategy(),
                    answer.made().variant(),
                    answer.made().release(),
                    answer.items().stream().map(Movie::of).toList());
        }
    }

    /** A movie that was shown, and why. */
    private record Movie(long tmdbId, double score, String reason, List<Long> because) {

        static Movie of(KeptAnswer.Item item) {
            return new Movie(item.movie(), item.score(), item.reason(), item.because());
        }
    }

    /** Each as a JSON object, oldest first. */
    Flux<String> of(long person) {
        return answers.of(person).map(Shown::of).map(json::writeValueAsString);
    }
}
