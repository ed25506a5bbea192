package marquee.training.attention;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.training.checkpoints.Checkpoint;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.BestCheckpoint;
import marquee.training.loop.SignificanceMargin;
import marquee.training.loop.TrainingSetup;
import marquee.training.settings.AttentionSettings;
import marquee.training.settings.Weights;

/**
 * The user tower that reads the order as one of two: it serves where validation finds it clearly better than poolings. What
 * validation found is kept, so that a training that was stopped after it does not look again.
 */
public final class AttentionCandidate {

    private static final String NAME = "attention";
    private static final String METRIC = "ndcg@10";

    /** Steps of poolings have gained an eighth at most (docs/ablations.md, 5 and 9). */
    private static final double FAR_AHEAD = 1.25;

    private final TrainingSetup setup;
    private final Checkpoints checkpoints;
    private final BiFunction<String, TrainingData, Weights> others;

    /**
     * @param checkpoints of this very training
     * @param others what else towers have, fitted to ratings under a name for progress; seconds to minutes
     */
    public AttentionCandidate(
            TrainingSetup setup, Checkpoints checkpoints, BiFunction<String, TrainingData, Weights> others) {
        this.setup = setup;
        this.checkpoints = checkpoints;
        this.others = others;
    }

    /**
     * What validation says of it, where the data is worth a try: the figures of towers before any step, its own, and after how
     * many epochs; minutes to hours, blocking.
     */
    public Optional<BestCheckpoint> look(TrainingData training, Split validation) {
        if (!AttentionSettings.fit(
                training.ratings().size(), training.movies(), setup.settings().recency())) {
            return Optional.empty();
        }
        return checkpoints.find(NAME).map(BestCheckpoint::of).or(() -> Optional.of(search(validation)));
    }

    private BestCheckpoint search(Split validation) {
        Weights before = others.apply("Linear model, beside attention", validation.training());
        Figures start;
        try (var graph = new TrainingGraph(setup.settings(), before, Set.of())) {
            start = Evaluator.judge(new GraphModel(graph, validation.training().movies()), validation);
        }
        BestCheckpoint best = training().search(validation, start, before);
        checkpoints.keep(NAME, new Checkpoint(best.numbers(), Map.of()));
        return best;
    }

    /** Whether it is so much better than towers before any step that no steps of theirs will reach it. */
    public static boolean isFarAhead(BestCheckpoint found) {
        return found.figures().get(METRIC) > FAR_AHEAD * found.start().get(METRIC);
    }

    /** Whether it is clearly better than others. */
    public static boolean isAhead(BestCheckpoint found, Figures others, int people) {
        return found.figures().get(METRIC) > SignificanceMargin.threshold(others.get(METRIC), people);
    }

    /** Learns from everything for so many epochs; minutes to hours, blocking. */
    public Weights train(TrainingData training, int epochs) {
        return training().run(training.ratings(), others.apply("Linear model, on everything", training), epochs);
    }

    private AttentionTraining training() {
        return new AttentionTraining(setup, AttentionSettings.DEFAULT, checkpoints);
    }
}
