package marquee.backend.experiments.results;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongToDoubleFunction;
import marquee.backend.experiments.AnswerSums;
import marquee.backend.experiments.results.PersonFigures.Question;
import marquee.events.EventType;
import marquee.events.store.EventsByPerson;
import marquee.events.store.InteractionStore;
import marquee.registry.experiments.Assignment;
import marquee.registry.experiments.Experiment;
import marquee.registry.experiments.ExperimentVariant;
import marquee.registry.experiments.OnlineMetric;
import marquee.registry.experiments.VariantLabel;

/**
 * Reads from the events what came of an experiment. Events say themselves by which variant they were made; where a person
 * cannot have had it, they are not counted. Blocks for as long as the events of the experiment take to read.
 */
final class ExperimentReader {

    private static final Set<EventType> TYPES =
            EnumSet.of(EventType.EXPOSED, EventType.CLICKED, EventType.PLAYED, EventType.RATED, EventType.SEARCHED);

    private ExperimentReader() {}

    /**
     * What is known beside the events.
     *
     * @param now up to when they are known
     * @param newcomers whether somebody came to the service since the experiment began
     * @param popularity of a movie
     * @param answers by variant
     */
    record Surroundings(
            Instant now,
            LongPredicate newcomers,
            LongToDoubleFunction popularity,
            Map<String, AnswerSums.Sums> answers) {}

    /** The figures of each variant, in the experiment's order. */
    static List<VariantFigures> read(
            InteractionStore store, Experiment experiment, long since, long watermark, Surroundings surroundings) {
        Map<String, VariantFigures> figures = new LinkedHashMap<>();
        experiment.variants().forEach(variant -> figures.put(label(experiment, variant), new VariantFigures()));
        EventsByPerson.read(
                store,
                since,
                watermark,
                TYPES,
                (person, events) -> Assignment.of(experiment, person)
                        .map(variant -> label(experiment, variant))
                        .ifPresent(label -> Objects.requireNonNull(figures.get(label))
                                .add(PersonFigures.of(events, question(label, person, surroundings)))));
        figures.forEach(
                (label, sums) -> addAnswers(sums, surroundings.answers().getOrDefault(label, AnswerSums.Sums.NONE)));
        return List.copyOf(figures.values());
    }

    private static String label(Experiment experiment, ExperimentVariant variant) {
        return VariantLabel.of(experiment.name(), variant.name());
    }

    private static Question question(String label, long person, Surroundings surroundings) {
        return new Question(
                label, surroundings.newcomers().test(person), surroundings.now(), surroundings.popularity());
    }

    private static void addAnswers(VariantFigures figures, AnswerSums.Sums answers) {
        figures.set(OnlineMetric.DEGRADED, answers.degraded());
        figures.set(OnlineMetric.LATENCY, answers.millis());
    }
}
