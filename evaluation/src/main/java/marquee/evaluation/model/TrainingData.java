package marquee.evaluation.model;

import marquee.evaluation.data.Content;
import marquee.evaluation.data.Interactions;

/**
 * Everything a recommender may learn from.
 *
 * @param ratings the training ratings; all that is held out is missing here
 * @param content what the movies are about, for all movies that can be ranked
 */
public record TrainingData(Interactions ratings, Content content) {

    /** Some of the ratings, and what was known of the movies together with them. */
    public static TrainingData knowing(Interactions some, Content content) {
        return new TrainingData(some, content.knownWith(some));
    }

    /** Number of movies, rated in training or not. */
    public int movies() {
        return ratings.items().size();
    }
}
