package marquee.training.settings;

/**
 * The user tower that reads the order, and how it learns.
 *
 * @param width of a movie's vector within it
 * @param blocks of attention, one on the other
 * @param heads of each
 * @param length ratings that it reads, the newest
 * @param dropout share of its numbers that a training step leaves out
 * @param learningRate of Adam, at its highest
 * @param batch ratings that a step reads
 * @param epochs how often it reads everything, at most
 */
public record AttentionSettings(
        int width, int blocks, int heads, int length, double dropout, double learningRate, int batch, int epochs) {

    /** For data large enough. */
    public static final AttentionSettings DEFAULT = new AttentionSettings(120, 2, 2, 200, 0.2, 1e-3, 3_200, 12);

    /** For towers that only have to give what those that serve would: nine tenths of the quality for a third of the time. */
    public static final AttentionSettings BRIEF = DEFAULT.withEpochs(4);

    /** With fewer ratings than this, nothing is learned by steps; docs/ablations.md, 5, 9 and 11. */
    private static final int FEWEST_RATINGS = 200_000;

    /** The softmax runs over all movies; of more than these, two cores would take hours. */
    private static final int MOST_MOVIES = 6_000;

    /** Whether so many ratings of so many movies are worth a try where the newest ratings count more than others. */
    public static boolean fit(int ratings, int movies, Recency recency) {
        return ratings >= FEWEST_RATINGS && movies <= MOST_MOVIES && !recency.isIgnored();
    }

    /** The same for so many epochs. */
    public AttentionSettings withEpochs(int times) {
        return new AttentionSettings(width, blocks, heads, length, dropout, learningRate, batch, times);
    }
}
