package marquee.towers.training;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import marquee.catalog.progress.Progress;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Evaluator;
import marquee.towers.evaluation.Figures;
import marquee.towers.evaluation.Split;
import marquee.towers.evaluation.Training;
import marquee.towers.features.ContentVectors;
import org.tensorflow.ndarray.Shape;

/**
 * Trains twice: on all but the last tenth of every person's ratings, to see after how many steps the towers rank that
 * tenth best; then on everything, for so many steps.
 */
final class TowerTrainer {

    private static final double WARM_UP = 0.05;

    private final TowerSettings settings;
    private final Progress progress;

    TowerTrainer(TowerSettings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
    }

    /** What came out, and how it did on validation before the second round. */
    record Trained(Weights weights, Figures validation, int steps) {}

    Trained train(Training training, long seed) {
        Split validation = Validation.lastTenth(training);
        Weight content = contentTable(training.content().vectors());
        Weight prior = PopularityPrior.choose(
                training, ratings -> new TrainingGraph(settings, start(ratings, content, seed), content));
        Best best = search(validation, content, prior, seed);
        Weights weights = run(training.ratings(), content, prior, best.steps(), seed);
        return new Trained(weights, best.figures(), best.steps());
    }

    private record Best(Figures figures, int steps) {}

    private Best search(Split validation, Weight content, Weight prior, long seed) {
        Interactions ratings = validation.training().ratings();
        try (var graph = new TrainingGraph(
                        settings, start(ratings, content, seed).with(Weights.PRIOR, prior), content);
                var step = progress.start("Training, with validation", settings.maxSteps())) {
            var loop = new Loop(graph, ratings, seed);
            var best = new Best(judge(graph, validation), 0);
            step.note(note(0, best.figures()));
            int worse = 0;
            while (loop.done < settings.maxSteps() && worse < settings.patience()) {
                loop.steps(settings.stepsPerCheck());
                Figures figures = judge(graph, validation);
                step.advance(settings.stepsPerCheck());
                step.note(note(loop.loss, figures));
                if (figures.get("ndcg@10") > best.figures().get("ndcg@10")) {
                    best = new Best(figures, loop.done);
                    worse = 0;
                } else {
                    worse++;
                }
            }
            return best;
        }
    }

    private Weights run(Interactions ratings, Weight content, Weight prior, int steps, long seed) {
        try (var graph = new TrainingGraph(
                        settings, start(ratings, content, seed).with(Weights.PRIOR, prior), content);
                var step = progress.start("Training on everything", steps)) {
            var loop = new Loop(graph, ratings, seed);
            while (loop.done < steps) {
                int next = Math.min(settings.stepsPerCheck(), steps - loop.done);
                loop.steps(next);
                step.advance(next);
            }
            return graph.get();
        }
    }

    private Weights start(Interactions ratings, Weight content, long seed) {
        float[] weighted = Arrays.copyOfRange(content.values(), content.columns(), content.values().length);
        for (int i = 0; i < weighted.length; i++) {
            weighted[i] *= (float) settings.contentShare();
        }
        var linear = LinearStart.fit(
                ratings, new Weight(Shape.of(content.rows() - 1, content.columns()), weighted), settings, seed);
        return new StartingWeights(settings, seed).of(linear, ratings);
    }

    private static Figures judge(TrainingGraph graph, Split split) {
        return Evaluator.judge(new GraphModel(graph, split.training().movies()), split);
    }

    private static String note(float loss, Figures figures) {
        return "loss %.3f, nDCG@10 %.4f, recall@10 %.4f, coverage@10 %.3f"
                .formatted(loss, figures.get("ndcg@10"), figures.get("recall@10"), figures.get("coverage@10"));
    }

    /** Content by movie number; row 0 is unused. */
    static Weight contentTable(float[][] vectors) {
        var table = Weight.zeros(1 + vectors.length, ContentVectors.DIMENSION);
        for (int row = 0; row < vectors.length; row++) {
            System.arraycopy(
                    vectors[row], 0, table.values(), (row + 1) * ContentVectors.DIMENSION, ContentVectors.DIMENSION);
        }
        return table;
    }

    /** Steps of one training run. */
    private final class Loop {
        private final TrainingGraph graph;
        private final CutSampler sampler;
        private final SplittableRandom random;
        private final int[] counts;
        private final Calibration calibration;
        private int done;
        private float loss;

        Loop(TrainingGraph graph, Interactions ratings, long seed) {
            this.graph = graph;
            this.random = new SplittableRandom(seed);
            this.sampler = new CutSampler(ratings, settings, random);
            this.counts = ratings.counts();
            List<Example> examples = sampler.draw();
            Candidates candidates = candidates(examples);
            float[][] cosines =
                    graph.score(examples.stream().map(Example::person).toList(), candidates.numbers());
            this.calibration = Calibration.of(cosines, examples, candidates, counts);
            graph.scale(calibration.scale());
        }

        private Candidates candidates(List<Example> examples) {
            return counts.length <= settings.candidates()
                    ? Candidates.all(counts.length)
                    : Candidates.sampled(examples, settings.candidates(), counts, random);
        }

        void steps(int count) {
            double total = 0;
            for (int i = 0; i < count; i++) {
                List<Example> examples = sampler.draw();
                Candidates candidates = candidates(examples).explainedByPopularity(counts, calibration.popularity());
                total += graph.step(examples, candidates, rate(done++));
            }
            loss = (float) (total / count);
        }

        private double rate(int step) {
            double share = (double) step / settings.maxSteps();
            double warm = Math.min(1, share / WARM_UP);
            return settings.learningRate() * warm * (1 + Math.cos(Math.PI * share)) / 2;
        }
    }
}
