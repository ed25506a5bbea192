package marquee.ranking.learned;

import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import marquee.ranking.features.Feature;
import marquee.ranking.features.FeatureRows;
import marquee.ranking.features.MergedCandidates;
import marquee.ranking.features.RankingTables;
import marquee.ranking.features.RankingTablesFile;
import marquee.ranking.features.Request;
import marquee.ranking.features.Sources;
import marquee.ranking.lightgbm.TreeModel;
import marquee.ranking.lightgbm.TreeModelText;
import marquee.ranking.lightgbm.TreeScorer;
import marquee.ranking.movies.MovieTable;

/** Puts candidates in the order that boosted trees have learned (LambdaMART: Burges, MSR-TR-2010-82). Thread-safe. */
public final class LearnedRanker {

    /** The trees within a second stage's folder. */
    public static final String NAME = "ranker.txt";

    /** Of people with fewer ratings it has learned nothing: they are served in the towers' order. */
    public static final int FEWEST_RATINGS = 8;

    /** So many requests at once find their arrays made; more of them make their own. */
    private static final int KEPT = 16;

    private final RankingTables tables;
    private final TreeModel trees;
    private final ArrayBlockingQueue<Arrays> idle = new ArrayBlockingQueue<>(KEPT);

    /** What one request computes in. */
    private record Arrays(FeatureRows features, TreeScorer scorer) {}

    /**
     * A ranker over tables.
     *
     * @throws IllegalArgumentException when the trees read other features than there are
     */
    public LearnedRanker(RankingTables tables, TreeModel trees) {
        if (!trees.features().equals(Feature.names())) {
            throw new IllegalArgumentException("The ranker reads " + trees.features() + ", but here are "
                    + Feature.names() + "; train a new release.");
        }
        this.tables = tables;
        this.trees = trees;
    }

    /**
     * Opens the ranker of a folder; empty where it has none.
     *
     * @param movies of the same folder
     * @throws IOException when it cannot be read, or is none that this program can serve
     */
    public static Optional<LearnedRanker> read(Path folder, MovieTable movies) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new LearnedRanker(
                    RankingTablesFile.read(folder, movies), TreeModelText.parse(Files.readString(file))));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** What the ranker knows of the movies. */
    public RankingTables tables() {
        return tables;
    }

    /** Number of trees. */
    public int trees() {
        return trees.trees();
    }

    /**
     * Ranks what was rated beside somebody's history, the towers' nearest and what else is named; well under a
     * millisecond.
     *
     * @param sources of candidates beside the neighbours of the history
     */
    public Ranked rank(Request request, Sources sources) {
        return rank(request, sources, new RankedBefore());
    }

    /**
     * The same for somebody whose last list is remembered: in a hundredth of the time where the candidates are the same.
     *
     * @param before of this history and these scores, and nobody else's
     */
    public Ranked rank(Request request, Sources sources, RankedBefore before) {
        return before.of(sources).orElseGet(() -> rankAnew(request, sources, before));
    }

    private Ranked rankAnew(Request request, Sources sources, RankedBefore before) {
        Arrays arrays =
                Optional.ofNullable(idle.poll()).orElseGet(() -> new Arrays(new FeatureRows(), new TreeScorer(trees)));
        FeatureRows features = arrays.features();
        features.read(request, sources, tables);
        MergedCandidates candidates = features.candidates();
        var scores = new double[candidates.size()];
        arrays.scorer().score(features.values(), candidates.size(), scores);
        Ranked ranked = inOrder(candidates, scores);
        before.keep(sources, new AnsweredRows(candidates.answers()), ranked);
        idle.offer(arrays);
        return ranked;
    }

    private static Ranked inOrder(MergedCandidates candidates, double[] scores) {
        var negated = new double[scores.length];
        var places = new double[scores.length];
        for (int place = 0; place < places.length; place++) {
            negated[place] = -scores[place];
            places[place] = place;
        }
        DoubleArrays.quickSort(negated, places);
        var rows = new int[places.length];
        for (int rank = 0; rank < places.length; rank++) {
            rows[rank] = candidates.row((int) places[rank]);
            negated[rank] = -negated[rank];
        }
        return new Ranked(rows, negated);
    }
}
