package marquee.ranking.candidates;

import java.util.List;
import marquee.ranking.movies.MovieTraits;

/**
 * What somebody rated, as the second stage reads it. Not copied, must not change.
 *
 * @param rows of the movies in the movie table, oldest first
 * @param stars 0.5 to 5, beside the rows
 * @param epochSeconds when, beside the rows, UTC
 * @param genres that the person chose, by name
 * @param beyond ratings of movies that the table lacks, of which only the kind is known
 */
@SuppressWarnings("ArrayRecordComponent") // read in loops and never compared
public record PersonHistory(int[] rows, float[] stars, long[] epochSeconds, List<String> genres, List<Beyond> beyond) {

    /** A rating of a movie that the table lacks. */
    public record Beyond(MovieTraits movie, float stars) {}

    /** A history of movies that the table has. */
    public PersonHistory(int[] rows, float[] stars, long[] epochSeconds, List<String> genres) {
        this(rows, stars, epochSeconds, genres, List.of());
    }

    /** Stars from which a rating says that the movie was liked. */
    private static final float LIKED = 4;

    /** How many ratings of movies in the table. */
    public int size() {
        return rows.length;
    }

    /** Whether the rating at a place says that the movie was liked. */
    public boolean likes(int place) {
        return stars[place] >= LIKED;
    }
}
