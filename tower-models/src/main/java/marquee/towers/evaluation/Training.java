package marquee.towers.evaluation;

import marquee.towers.data.Interactions;

/**
 * Everything a recommender may learn from.
 *
 * @param ratings the training ratings; all that is held out is missing here
 * @param content what the movies are about, for all movies that can be ranked
 */
public record Training(Interactions ratings, Content content) {

    /** Number of movies, rated in training or not. */
    public int movies() {
        return ratings.items().size();
    }
}
