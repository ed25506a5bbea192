package marquee.training.secondstage.ranker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.features.Feature;
import marquee.training.loop.TrainingSetup;
import marquee.training.secondstage.ranker.RankerSettings.Kept;
import marquee.training.secondstage.ranker.trees.LambdaMart;
import marquee.training.secondstage.ranker.trees.RankedLists;
import marquee.training.secondstage.ranker.trees.ScoredLists;
import marquee.training.secondstage.ranker.trees.TreeSearch;
import marquee.training.settings.Weights;

/**
 * Learns a ranker: at several cuts in everybody's ratings, the source of what was before makes candidates, and what was
 * liked after labels them. {@link TreeSearch} says how many trees are best, and the newest cut, of which the others know
 * nothing, whether the ranker is better than the source at all; then every cut is learned from.
 */
public final class RankerTraining {

    private static final int FEWEST_LISTS = 100;

    /** The best of some looks is better than it is, so one error would not do. */
    private static final double ERRORS = 2;

    private final RankedSource source;
    private final RankerSettings settings;
    private final long seed;
    private final Progress progress;

    /**
     * A training.
     *
     * @param source of the candidates
     * @param seed of everything random
     * @param progress shows the training
     */
    public RankerTraining(RankedSource source, RankerSettings settings, long seed, Progress progress) {
        this.source = source;
        this.settings = settings;
        this.seed = seed;
        this.progress = progress;
    }

    /**
     * The training of a release, whose candidates are those of its towers.
     *
     * @param serving the release's own, whose reading of short histories those of the cuts share
     */
    public static RankerTraining ofTowers(TrainingSetup setup, Weights serving, RankerSettings settings) {
        return new RankerTraining(RankedSource.towers(setup, serving), settings, setup.seed(), setup.progress());
    }

    /**
     * Takes as long as fitting the source once for each cut, and some seconds; blocking, deterministic.
     *
     * @return empty when there are too few lists to learn from, or the source's order is as good and the settings keep
     *     only what is better
     */
    public Optional<TrainedRanker> train(TrainingData training) {
        return train(lists(training));
    }

    /**
     * The second half of it.
     *
     * @param labelled what {@link #lists} made
     */
    public Optional<TrainedRanker> train(LabelledLists labelled) {
        List<RankedLists> lists = labelled.cuts();
        RankedLists validation = lists.getFirst();
        int older = lists.stream().skip(1).mapToInt(RankedLists::size).sum();
        if (validation.size() < FEWEST_LISTS || older < FEWEST_LISTS) {
            return Optional.empty();
        }
        ScoredLists byTowers = byTowers(validation);
        TreeSearch.Found best = TreeSearch.search(lists, seed, settings.kept().fewestTrees());
        ScoredLists byTrees = best.cuts().getFirst();
        if (settings.kept() == Kept.IF_BETTER && !isBetter(byTrees.ndcgs(), byTowers.ndcgs())) {
            return Optional.empty();
        }
        try (var everything = LambdaMart.begin(RankedLists.together(lists), seed);
                var step = progress.start("Training the ranker", best.trees())) {
            everything.learn(best.trees());
            double after = ScoredLists.ndcg(List.of(byTrees));
            double before = ScoredLists.ndcg(List.of(byTowers));
            step.note("nDCG@10 %.3f, without it %.3f".formatted(after, before));
            String text = everything.text(ScoredLists.oddsScale(best.cuts()));
            return Optional.of(
                    new TrainedRanker(text, best.trees(), after, before, everything.importance(), labelled.finds()));
        }
    }

    /** The first half: fits the source at each cut, and makes the lists. */
    public LabelledLists lists(TrainingData whole) {
        TrainingData training = sample(whole);
        try (var step = progress.start("Lists for the ranker", settings.cuts())) {
            var lists = new ArrayList<RankedLists>();
            var finds = new ArrayList<SourceFinds>();
            for (LabelCut cut : LabelCut.of(training, settings)) {
                var maker = new ListMaker(cut, settings);
                lists.add(maker.make(source));
                finds.add(maker.finds());
                step.advance(1);
            }
            return new LabelledLists(lists, finds.getFirst());
        }
    }

    /** Whether the mean gain of a list is more than {@link #ERRORS} standard errors. */
    private static boolean isBetter(double[] after, double[] before) {
        double sum = 0;
        double squares = 0;
        for (int list = 0; list < after.length; list++) {
            double gain = after[list] - before[list];
            sum += gain;
            squares += gain * gain;
        }
        double mean = sum / after.length;
        double variance = squares / after.length - mean * mean;
        return mean > ERRORS * Math.sqrt(variance / after.length);
    }

    private static ScoredLists byTowers(RankedLists lists) {
        var scores = new double[lists.rows()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] = lists.features()[row * Feature.COUNT + Feature.TOWER.place()];
        }
        return new ScoredLists(lists, scores);
    }

    private TrainingData sample(TrainingData training) {
        return new TrainingData(training.ratings().ofAtMost(settings.limits().ratings()), training.content());
    }
}
