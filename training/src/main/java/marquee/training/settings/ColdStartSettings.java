package marquee.training.settings;

/**
 * What is done for people and movies of whom little is known.
 *
 * @param shortSteps steps at most that only learn how to read short histories
 * @param likedByAll how many times what everybody likes counts among movies that nobody rated
 */
public record ColdStartSettings(int shortSteps, double likedByAll) {

    /** For data large enough for gradient descent. */
    public static final ColdStartSettings DEFAULT = new ColdStartSettings(1_000, 1);

    /** The same with so many steps at most. */
    public ColdStartSettings withShortSteps(int steps) {
        return new ColdStartSettings(steps, likedByAll);
    }

    /** The same with what everybody likes counting so many times. */
    public ColdStartSettings withLikedByAll(double times) {
        return new ColdStartSettings(shortSteps, times);
    }
}
