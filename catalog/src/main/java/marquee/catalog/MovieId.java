package marquee.catalog;

/**
 * What a movie is known by everywhere: its TMDB id, or a stand-in where it has none.
 *
 * @param value the TMDB id, or {@link #STAND_IN_BASE} plus the dataset's own id
 */
public record MovieId(long value) implements Comparable<MovieId> {

    /** Stand-in ids start here, far above every TMDB id. */
    public static final long STAND_IN_BASE = 1_000_000_000_000L;

    /** @throws IllegalArgumentException when the value is not positive */
    public MovieId {
        if (value <= 0) {
            throw new IllegalArgumentException("movie id " + value + " is not positive");
        }
    }

    /** The id of a movie that TMDB does not know, stable over runs. */
    public static MovieId standInFor(long datasetId) {
        return new MovieId(STAND_IN_BASE + datasetId);
    }

    /** Whether this id was made up here, so that TMDB has nothing to say about the movie. */
    public boolean isStandIn() {
        return value >= STAND_IN_BASE;
    }

    @Override
    public int compareTo(MovieId other) {
        return Long.compare(value, other.value);
    }
}
