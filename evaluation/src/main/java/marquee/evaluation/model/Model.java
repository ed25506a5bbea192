package marquee.evaluation.model;

import java.util.List;

/** What a recommender has learned. Not thread-safe unless an implementation says so. */
public interface Model extends AutoCloseable {

    /**
     * How much each person would like each movie: the higher the better, finite, no unit.
     *
     * @return for each person a score for every row of the training's movies; the caller may change the arrays
     */
    float[][] score(List<Person> people);

    /** Bytes that the learned parameters take when stored as they are. */
    long bytes();

    /** Releases native memory, where there is any. */
    @Override
    default void close() {}
}
