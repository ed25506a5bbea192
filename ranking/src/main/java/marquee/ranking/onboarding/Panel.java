package marquee.ranking.onboarding;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.BitSet;

/**
 * What some people said of the movies that one may ask for, a byte each. Filled once, by one thread, before it is shared;
 * thread-safe from then on.
 */
public final class Panel {

    private static final int LIKED = 8;

    private final long[] movies;
    private final Long2IntMap columns;
    private final byte[][] halfStars;
    private final BitSet[] likes;
    private final int people;

    /**
     * An empty panel.
     *
     * @param movies the columns, the best known first; each once
     * @param people how many there are
     */
    public Panel(long[] movies, int people) {
        this.movies = movies.clone();
        this.people = people;
        this.columns = new Long2IntOpenHashMap(movies.length);
        this.columns.defaultReturnValue(-1);
        this.halfStars = new byte[movies.length][people];
        this.likes = new BitSet[movies.length];
        for (int column = 0; column < movies.length; column++) {
            columns.put(movies[column], column);
            likes[column] = new BitSet();
        }
    }

    /** Notes a rating; one of a movie that is no column is left out. */
    public void add(int person, long movieId, int halfStarsGiven) {
        int column = columns.get(movieId);
        if (column >= 0) {
            halfStars[column][person] = (byte) halfStarsGiven;
            likes[column].set(person, halfStarsGiven >= LIKED);
        }
    }

    /** How many people. */
    public int people() {
        return people;
    }

    /** How many movies. */
    public int movies() {
        return movies.length;
    }

    long movie(int column) {
        return movies[column];
    }

    /** Negative for a movie that is none. */
    int column(long movieId) {
        return columns.get(movieId);
    }

    /** Half stars, 0 where the person has not rated the movie. */
    int halfStars(int column, int person) {
        return halfStars[column][person];
    }

    /** How alike those are who like two movies: the cosine, 0 to 1. */
    double alike(int a, int b) {
        double lengths = Math.sqrt((double) likes[a].cardinality() * likes[b].cardinality());
        if (lengths == 0) {
            return 0;
        }
        var both = (BitSet) likes[a].clone();
        both.and(likes[b]);
        return both.cardinality() / lengths;
    }
}
