package marquee.training.crossencoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import marquee.catalog.progress.Progress;
import marquee.evaluation.model.TrainingData;
import marquee.towers.crossencoder.EnglishWords;
import marquee.towers.crossencoder.PairTokenizer;
import marquee.training.loop.TrainingSetup;
import marquee.training.secondstage.ranker.LabelCut;
import marquee.training.secondstage.ranker.RankerSettings;
import marquee.training.settings.TowerSettings;
import marquee.training.towers.RecencyChoice;
import marquee.training.towers.TowerTrainer;

/**
 * Learns a small cross-encoder: at several cuts in everybody's ratings, towers of what was before make candidates, what was
 * liked after labels them, and the network reads both in words. Of every tenth person nothing is learned: they say after which
 * round to stop. Deterministic.
 */
public final class CrossEncoderTraining {

    private static final int DIMENSION = 16;
    private static final int HIDDEN = 8;
    private static final int MOST_ROUNDS = 30;
    private static final int PATIENCE = 5;
    private static final int HELD_OUT = 10;
    private static final float RATE = .03f;
    private static final float DECAY = 1e-4f;

    /** What share of a query's tokens is told in a step. */
    private static final double TOLD = .5;

    private static final int TOKENS = 256;

    private final TrainingSetup setup;
    private final RankerSettings settings;

    /** The training of one to serve, over towers like a release's. */
    public static CrossEncoderTraining standard(TrainingData training, long seed, Progress progress) {
        var settings = TowerSettings.forRatings(training.ratings().size());
        var setup = new TrainingSetup(settings, seed, progress);
        return new CrossEncoderTraining(setup.with(RecencyChoice.of(setup, training)), RankerSettings.LIKED_NEXT);
    }

    /** A training over towers of this setup. */
    public CrossEncoderTraining(TrainingSetup setup, RankerSettings settings) {
        this.setup = setup;
        this.settings = settings;
    }

    /**
     * Learns, and writes the model with its tokenizer into a folder; blocking, some minutes.
     *
     * @param training of which nothing held out is part
     * @return the model's file
     * @throws IOException when the folder cannot be written to
     */
    public Path train(TrainingData training, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var tokenizer = PairTokenizer.read(EnglishWords.write(folder), TOKENS)) {
            return Files.write(folder.resolve("model.onnx"), learn(lists(training, tokenizer)));
        }
    }

    private List<TokenList> lists(TrainingData training, PairTokenizer tokenizer) {
        try (var step = setup.progress().start("Lists for the cross-encoder", settings.cuts())) {
            var lists = new ArrayList<TokenList>();
            for (LabelCut cut : LabelCut.of(training, settings)) {
                var texts = new TokenTexts(cut.before(), tokenizer);
                lists.addAll(new TokenListMaker(cut, settings, texts)
                        .make(setup.settings(), TowerTrainer.start(setup, cut.before())));
                step.advance(1);
            }
            return lists;
        }
    }

    private byte[] learn(List<TokenList> lists) {
        var random = new Random(setup.seed());
        var network = new PairNetwork(EnglishWords.TOKENS, DIMENSION, HIDDEN, random);
        List<TokenList> learned = new ArrayList<>(lists);
        learned.removeIf(list -> isHeldOut(list) || !list.hasRelevant());
        double best = Double.NEGATIVE_INFINITY;
        byte[] model = {};
        try (var step = setup.progress().start("Training the cross-encoder", MOST_ROUNDS)) {
            int worse = 0;
            for (int round = 0; round < MOST_ROUNDS && worse < PATIENCE; round++) {
                learn(network, learned, random);
                double figure = ndcg(network, lists);
                worse = figure > best ? 0 : worse + 1;
                if (figure > best) {
                    best = figure;
                    model = PairNetworkModel.of(network);
                }
                step.note("nDCG@10 %.3f, best %.3f".formatted(figure, best));
                step.advance(1);
            }
        }
        return model;
    }

    private static boolean isHeldOut(TokenList list) {
        return list.user() % HELD_OUT == 0;
    }

    private static void learn(PairNetwork network, List<TokenList> lists, Random random) {
        Collections.shuffle(lists, random);
        for (TokenList list : lists) {
            network.learn(partlyTold(list, random));
            network.step(RATE, DECAY);
        }
    }

    private static double ndcg(PairNetwork network, List<TokenList> lists) {
        return lists.stream()
                .filter(CrossEncoderTraining::isHeldOut)
                .mapToDouble(list -> list.ndcg(network.scores(list)))
                .average()
                .orElse(0);
    }

    /** The same for somebody of whom not everything is told. */
    private static TokenList partlyTold(TokenList list, Random random) {
        int[] query = Arrays.stream(list.query())
                .filter(token -> random.nextDouble() < TOLD)
                .toArray();
        return new TokenList(list.user(), query, list.texts(), list.relevant(), list.allRelevant());
    }
}
