package marquee.ranking.candidates;

import java.util.List;

/**
 * What somebody rated, as the second stage reads it: movies that its table lacks are left out. Not copied, must not change.
 *
 * @param rows of the movies in the movie table, oldest first
 * @param stars 0.5 to 5, beside the rows
 * @param epochSeconds when, beside the rows, UTC
 * @param genres that the person chose, by name
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record PersonHistory(int[] rows, float[] stars, long[] epochSeconds, List<String> genres) {

    /** Stars from which a rating says that the movie was liked. */
    private static final float LIKED = 4;

    /** How many ratings. */
    public int size() {
        return rows.length;
    }

    /** Whether the rating at a place says that the movie was liked. */
    public boolean likes(int place) {
        return stars[place] >= LIKED;
    }
}
