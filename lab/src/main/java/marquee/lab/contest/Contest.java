package marquee.lab.contest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import marquee.catalog.DatasetException;
import marquee.evaluation.Evaluator;
import marquee.evaluation.Figures;
import marquee.evaluation.Result;
import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.evaluation.protocols.Protocol;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Split;
import marquee.evaluation.tuning.Family;

/**
 * One protocol on one dataset, for any number of recommenders one after the other: chooses parameters on validation,
 * trains on training and validation, asks the test's questions. Not thread-safe.
 */
public final class Contest {

    private static final double[] SHARES = {0.25, 0.5, 1};

    private final Protocol protocol;
    private final Interactions all;
    private final Content content;
    private final int seeds;
    private final boolean learningCurves;
    private final Map<Integer, Folds> folds = new HashMap<>();

    /**
     * @param seeds how many runs a figure is the mean of, at least 1
     * @param learningCurves whether to train on parts of the data, too
     */
    public Contest(Protocol protocol, Interactions all, Content content, int seeds, boolean learningCurves) {
        this.protocol = protocol;
        this.all = all;
        this.content = content;
        this.seeds = seeds;
        this.learningCurves = learningCurves;
    }

    /** The rules. */
    public Protocol protocol() {
        return protocol;
    }

    /**
     * Measures a recommender.
     *
     * @return absent when the protocol asks only about movies that the recommender knows nothing of
     * @throws DatasetException when there are too few ratings for the protocol to ask anything
     */
    public Optional<Measured> measure(Family family) {
        if (protocol.ranksUnratedMoviesOnly()
                && !family.knowsUnratedMovies(folds(1).validation().training())) {
            return Optional.empty();
        }
        Recommender recommender = choose(family, 1);
        List<Figures> runs = new ArrayList<>();
        Measured first = firstRun(family, recommender, runs);
        int needed = recommender.random() || protocol.splitsBySeed() ? seeds : 1;
        for (int seed = 2; seed <= needed; seed++) {
            Recommender chosen = protocol.splitsBySeed() ? choose(family, seed) : recommender;
            Split test = folds(seed).test();
            try (Model model = chosen.fit(test.training(), seed)) {
                runs.add(Evaluator.judge(model, test));
            }
        }
        return Optional.of(new Measured(
                new Result(family.name(), runs),
                first.chosen(),
                first.cost(),
                first.byActivity(),
                first.byPopularity(),
                first.learning()));
    }

    private Recommender choose(Family family, int seed) {
        return family.choose(folds(seed).validation(), protocol.headline(), seed);
    }

    /** These folds, if they can tell good lists from bad ones. */
    private Folds judging(Folds found) {
        if (!asks(found.validation()) || !asks(found.test())) {
            throw new DatasetException("The protocol " + protocol.name() + " has nothing to judge lists by: nobody has"
                    + " enough liked movies for some to be held back. Evaluate on more ratings.");
        }
        return found;
    }

    private static boolean asks(Split split) {
        return split.questions().stream().anyMatch(question -> question.relevant().length > 0);
    }

    private Folds folds(int seed) {
        return folds.computeIfAbsent(
                protocol.splitsBySeed() ? seed : 1, number -> judging(protocol.split(all, content, number)));
    }

    private Measured firstRun(Family family, Recommender recommender, List<Figures> runs) {
        Split test = folds(1).test();
        // A training of its own, so that nothing kept of other models makes this one look cheap.
        var training = new TrainingData(
                test.training().ratings().keep((user, position) -> true),
                test.training().content());
        var fitted = Work.measure(() -> recommender.fit(training, 1));
        try (Model model = fitted.result()) {
            runs.add(Evaluator.judge(model, test));
            var speed = new Speed(model, test);
            var asked = Work.measure(() -> Evaluator.lists(model, test));
            return new Measured(
                    new Result(family.name(), runs),
                    recommender.toString(),
                    speed.cost(fitted, test.questions().size() / asked.seconds()),
                    Breakdown.byActivity(test, asked.result(), Evaluator.metric(test, protocol.headline())),
                    Breakdown.byPopularity(test, asked.result()),
                    learningCurves ? curve(recommender, test, runs.getFirst()) : List.of());
        }
    }

    private List<Measured.Learned> curve(Recommender recommender, Split test, Figures whole) {
        List<Measured.Learned> curve = new ArrayList<>();
        for (double share : SHARES) {
            curve.add(new Measured.Learned(
                    share, share == 1 ? whole.get(protocol.headline()) : figure(recommender, test, share)));
        }
        return curve;
    }

    /**
     * The figure after training on a share of the ratings; the questions, with their whole histories, stay the same.
     */
    private double figure(Recommender recommender, Split test, double share) {
        Interactions part = test.training()
                .ratings()
                .keep((user, position) ->
                        drawn(user + ":" + test.training().ratings().item(position), share));
        try (Model model = recommender.fit(new TrainingData(part, content), 1)) {
            return Evaluator.judge(model, test).get(protocol.headline());
        }
    }

    private static boolean drawn(String rating, double share) {
        var crc = new CRC32();
        crc.update(rating.getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 10_000 < share * 10_000;
    }
}
