package marquee.training.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import marquee.training.shorthistories.ShortHistories;
import marquee.training.towers.StartingWeights;

/**
 * Everything about the towers and their training that could be otherwise.
 *
 * @param dimension length of every vector
 * @param hidden width of the user tower's hidden layer
 * @param recencyScales after how many ratings the weight of a rating has fallen to 1/e, for each pooling of the history
 * @param startingShares what each pooling counts for at the start
 * @param oldRatings what a rating years older than the newest weighs beside it, its rank apart; 1 where age says nothing
 * @param batch examples a step
 * @param shortSteps steps at most that only learn how to read short histories; see {@link ShortHistories}
 * @param maxSteps steps at most; 0 serves the linear start as it is
 * @param stepsPerCheck steps between two looks at validation
 * @param patience looks without improvement until training stops
 * @param maxHistory ratings of a training example's history
 * @param targets positives after the cut that an example is to predict
 * @param historyDropout share of a training history that is hidden
 * @param userDropout share of the examples whose person is unknown
 * @param candidates movies a softmax runs over; with fewer movies than that, all of them
 * @param learningRate of Adam, at its highest
 * @param weightDecay share of a weight that a step at full rate takes away, divided by the rate
 * @param linearPenalty ridge penalty of the linear model that training starts from
 * @param contentShare how much the content of the movies counts in that model beside the ratings
 * @param popularityDamping how much of the length of a movie's scores the start takes away: 0 nothing, 1 all
 * @param likedByAll how many times what everybody likes counts among movies that nobody rated
 * @param contentInMovieTower whether content adds to the vectors of known movies
 */
public record TowerSettings(
        int dimension,
        int hidden,
        List<Double> recencyScales,
        List<Double> startingShares,
        double oldRatings,
        int batch,
        int shortSteps,
        int maxSteps,
        int stepsPerCheck,
        int patience,
        int maxHistory,
        int targets,
        double historyDropout,
        double userDropout,
        int candidates,
        double learningRate,
        double weightDecay,
        double linearPenalty,
        double contentShare,
        double popularityDamping,
        double likedByAll,
        boolean contentInMovieTower) {

    /** Older ratings weigh as much as new ones. */
    public static final double FOR_EVER = 1e9;

    /** With fewer ratings the linear start serves as it is; docs/ablations.md, 5 and 9. */
    private static final int SMALL = 200_000;

    /** The settings for a dataset of this size. */
    public static TowerSettings forData(int users, int movies, int ratings) {
        boolean small = ratings < SMALL;
        return new TowerSettings(
                128,
                256,
                List.of(1.0, 3.0, 20.0, FOR_EVER),
                List.of(0.0, 1.0, 0.0, 0.1),
                0.7,
                small ? 128 : 256,
                small ? 0 : 1_000,
                small ? 0 : 6_000,
                small ? 25 : 250,
                4,
                small ? 200 : 300,
                small ? 20 : 10,
                small ? 0.5 : 0.3,
                0.5,
                10_000,
                small ? 3e-5 : 1e-4,
                0.01,
                300,
                1,
                0.4,
                small ? 2 : 1,
                false);
    }

    /** The same, but old ratings count as much as new ones at the start. */
    public TowerSettings withoutRecency() {
        var shares = new ArrayList<>(Collections.nCopies(poolings(), 0.0));
        shares.set(recencyScales.indexOf(FOR_EVER), 1.0);
        return with(shares, 1, maxSteps);
    }

    /** The same with other shares of the poolings. */
    public TowerSettings withStartingShares(List<Double> shares) {
        return with(shares, oldRatings, maxSteps);
    }

    /** The same with so many steps at most. */
    public TowerSettings withMaxSteps(int steps) {
        return with(startingShares, oldRatings, steps);
    }

    private TowerSettings with(List<Double> shares, double old, int steps) {
        return new TowerSettings(
                dimension,
                hidden,
                recencyScales,
                shares,
                old,
                batch,
                shortSteps,
                steps,
                stepsPerCheck,
                patience,
                maxHistory,
                targets,
                historyDropout,
                userDropout,
                candidates,
                learningRate,
                weightDecay,
                linearPenalty,
                contentShare,
                popularityDamping,
                likedByAll,
                contentInMovieTower);
    }

    /** Dimensions of the linear model at the start; see {@link StartingWeights}. */
    public int factors() {
        return dimension - 2;
    }

    /** Number of poolings. */
    public int poolings() {
        return recencyScales.size();
    }

    /** By name, for the manifest. */
    public Map<String, String> toMap() {
        var map = new TreeMap<String, String>();
        for (var component : TowerSettings.class.getRecordComponents()) {
            try {
                map.put(
                        component.getName(),
                        String.valueOf(component.getAccessor().invoke(this)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return map;
    }
}
