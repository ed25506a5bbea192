package marquee.training.towers;

import java.util.List;
import java.util.Set;
import marquee.evaluation.Evaluator;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.splits.Split;
import marquee.training.checkpoints.Checkpoints;
import marquee.training.graph.GraphModel;
import marquee.training.graph.TrainingGraph;
import marquee.training.loop.SignificanceMargin;
import marquee.training.loop.TrainingSetup;
import marquee.training.loop.Validation;
import marquee.training.settings.TowerSettings;
import marquee.training.settings.Weights;

/**
 * How much more the newest ratings count than older ones, before the towers learn to do better: chosen on validation, by
 * reading the same linear model in several ways. Where people rate what is alike in a row, the last few ratings say most.
 */
public final class RecencyChoice {

    /** For poolings on scales of 1, 3, 20 and infinitely many ratings. */
    private static final List<List<Double>> SHARES = List.of(
            List.of(0.0, 1.0, 0.0, 0.03),
            List.of(1.0, 1.0, 0.0, 0.1),
            List.of(1.0, 0.5, 0.0, 0.03),
            List.of(0.0, 1.0, 0.3, 0.1),
            List.of(0.0, 0.0, 1.0, 0.3));

    /** Of more ratings, so many of people evenly spaced are enough to tell. */
    private static final int MOST_RATINGS = 2_000_000;

    private RecencyChoice() {}

    /**
     * The settings with the shares that are best on the last tenth of everybody's ratings, or as they are where no others
     * are better by more than {@link SignificanceMargin} explains.
     */
    public static TowerSettings of(TrainingSetup setup, TrainingData training) {
        TowerSettings settings = setup.settings();
        Split split = Validation.lastTenth(sample(training));
        Weights start = new TowerTrainer(setup, Checkpoints.NONE).start("Linear model, for recency", split.training());
        try (var graph = new TrainingGraph(settings, start, Set.of());
                var step = setup.progress().start("Weighing recent ratings", SHARES.size())) {
            TowerSettings best = settings;
            double threshold = SignificanceMargin.threshold(
                    figure(graph, settings, split), split.questions().size());
            for (List<Double> shares : SHARES) {
                TowerSettings candidate = settings.with(settings.recency().withStartingShares(shares));
                double figure = figure(graph, candidate, split);
                if (figure > threshold) {
                    threshold = figure;
                    best = candidate;
                }
                step.advance(1);
            }
            return best;
        }
    }

    private static double figure(TrainingGraph graph, TowerSettings settings, Split split) {
        graph.set(Weights.SHORTCUT, StartingWeights.shortcut(settings));
        return Evaluator.judge(new GraphModel(graph, split.training().movies()), split)
                .get("ndcg@10");
    }

    private static TrainingData sample(TrainingData training) {
        return new TrainingData(training.ratings().ofAtMost(MOST_RATINGS), training.content());
    }
}
