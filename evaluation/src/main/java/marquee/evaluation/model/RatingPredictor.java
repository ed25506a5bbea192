package marquee.evaluation.model;

/** A model that also says how many stars a person would give, so that its error in stars can be measured. */
public interface RatingPredictor extends Model {

    /**
     * Predicted stars for some movies.
     *
     * @param movies rows
     */
    float[] stars(Person person, int[] movies);
}
