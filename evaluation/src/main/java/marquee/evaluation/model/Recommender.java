package marquee.evaluation.model;

/** A way of recommending, with its parameters chosen: learns from ratings and becomes a {@link Model}. */
public interface Recommender {

    /** What it is called in tables: short, lower case, parameters only where needed to tell it from its siblings. */
    String name();

    /**
     * Learns from the training ratings and from nothing else that people did.
     *
     * @param seed of everything random; the same seed gives the same model, up to rounding where threads race
     */
    Model fit(TrainingData training, long seed);

    /** Whether another seed gives another model, so that repeating the training says something. */
    boolean random();

    /** Whether it says anything about a movie without a training rating; others are left out where only such count. */
    default boolean knowsUnratedMovies() {
        return false;
    }
}
