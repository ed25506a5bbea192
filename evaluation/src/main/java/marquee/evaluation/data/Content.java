package marquee.evaluation.data;

import java.util.List;
import marquee.catalog.Movie;

/** What the movies are about, known before anybody rates them. Thread-safe. */
public interface Content {

    /** The movies, by row of the ratings. */
    List<Movie> movies();

    /**
     * A vector for each movie, by row, the same that the towers read: text embedding, then metadata. The first call may
     * take minutes; the arrays are shared and must not change.
     */
    float[][] vectors();

    /**
     * The same as it was known together with some of the ratings, so that nothing tells of those held out; itself where
     * nothing in it has a time.
     */
    default Content knownWith(Interactions ratings) {
        return this;
    }
}
