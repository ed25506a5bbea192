package marquee.catalog.simulation;

/** Takes ratings as they are given. */
@FunctionalInterface
public interface RatingSink {

    /**
     * One person rated one movie.
     *
     * @param movie its position in the repertoire
     * @param halfStars 1 to 10
     * @param epochSecond when, UTC
     */
    void rated(int movie, int halfStars, long epochSecond);
}
