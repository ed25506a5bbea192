package marquee.evaluation.model;

/** A recommender that learns in rounds, the same again and again, so that validation can say how many are enough. */
public interface IterativeRecommender extends Recommender {

    /** How many rounds {@link #fit} takes, and the most that {@code EarlyStopping} tries. */
    int rounds();

    /** The same with another number of rounds. */
    IterativeRecommender withRounds(int rounds);

    /** Begins to learn. */
    Learner begin(TrainingData training, long seed);

    @Override
    default Model fit(TrainingData training, long seed) {
        Learner learner = begin(training, seed);
        learner.learn(rounds());
        return learner.model();
    }

    /** A training under way. Not thread-safe. */
    interface Learner extends AutoCloseable {

        /** Goes on for some rounds. */
        void learn(int rounds);

        /** What is learned so far; only for use until the next rounds, and only one of model and learner is closed. */
        Model model();

        /** Releases native memory, where there is any. */
        @Override
        default void close() {}
    }
}
