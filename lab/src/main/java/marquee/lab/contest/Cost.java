package marquee.lab.contest;

/**
 * What a recommender cost in one run, on this machine.
 *
 * @param trainingSeconds of one training with chosen parameters
 * @param peakMemoryBytes of that training, heap and native
 * @param sizeBytes of the learned parameters as stored
 * @param microsPerRecommendation from one person's history to the ten best of the whole catalogue, one person at a time
 * @param recommendationsPerSecond people served in a second when asked in batches
 */
public record Cost(
        double trainingSeconds,
        double peakMemoryBytes,
        double sizeBytes,
        double microsPerRecommendation,
        double recommendationsPerSecond) {}
