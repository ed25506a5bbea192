package marquee.ranking.features;

/**
 * When movies were rated: since when, and how often in each of some eras of about equally many ratings. Immutable and
 * thread-safe.
 *
 * <p>Counts are kept as logarithms in a byte, a sixteenth of e-folding each, since they are read as logarithms.
 */
public final class RatingTimes {

    /** How many eras. */
    public static final int ERAS = 24;

    static final float STEPS = 16;
    private static final float SECONDS_PER_YEAR = 31_557_600;

    private final long[] eraStarts;
    private final long newest;
    private final int[] firstDays;
    private final byte[] counts;

    /**
     * @param eraStarts second at which each era but the first begins, ascending, {@code ERAS - 1} of them
     * @param newest second of the newest rating: nothing is known of later moments
     * @param firstDays by row, the day of the movie's first rating since 1970, or {@link Integer#MAX_VALUE}
     * @param counts of each movie in each era, movie by movie
     */
    RatingTimes(long[] eraStarts, long newest, int[] firstDays, byte[] counts) {
        this.eraStarts = eraStarts;
        this.newest = newest;
        this.firstDays = firstDays;
        this.counts = counts;
    }

    long[] eraStarts() {
        return eraStarts;
    }

    long newest() {
        return newest;
    }

    int[] firstDays() {
        return firstDays;
    }

    byte[] counts() {
        return counts;
    }

    /** A moment as far as anything is known: later ones are the newest rating's. */
    long known(long epochSecond) {
        return Math.min(epochSecond, newest);
    }

    /** The era of a moment. */
    int era(long epochSecond) {
        int era = 0;
        while (era < eraStarts.length && epochSecond >= eraStarts[era]) {
            era++;
        }
        return era;
    }

    /** Logarithm of one more than the ratings that a movie got around an era, nearer ones counting more. */
    float around(int row, int era) {
        return (counts[row * ERAS + era] & 0xff) / STEPS;
    }

    /** For how many years a movie had been rated at a moment, below 0 before; not a number without a rating. */
    float yearsRated(int row, long epochSecond) {
        int day = firstDays[row];
        return day == Integer.MAX_VALUE ? Float.NaN : (epochSecond - day * 86_400L) / SECONDS_PER_YEAR;
    }

    /** The calendar year of a moment, with its fraction. */
    static float year(long epochSecond) {
        return 1970 + epochSecond / SECONDS_PER_YEAR;
    }
}
