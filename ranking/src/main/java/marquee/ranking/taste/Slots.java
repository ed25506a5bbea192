package marquee.ranking.taste;

/** Where years and numbers of ratings lie in a row of slots, and how far each reaches. */
final class Slots {

    private static final int FIRST_YEAR = 1890;
    private static final int YEARS = 160;

    /** Years within which movies are of one time. */
    private static final double YEARS_ALIKE = 5;

    /** Slots from a number of ratings to twice as many. */
    private static final int SLOTS_OF_DOUBLING = 3;

    private static final int MOST_DOUBLINGS = 24;

    /** A movie with this many times the ratings of another is about as well known. */
    private static final double FAME_ALIKE = 2.5;

    /** A slot a year. */
    static final KernelDensity ERAS = new KernelDensity(YEARS, YEARS_ALIKE);

    /** By the logarithm of the number of ratings. */
    static final KernelDensity FAME = new KernelDensity(MOST_DOUBLINGS * SLOTS_OF_DOUBLING + 1, FAME_ALIKE);

    private static final double LOG_2 = Math.log(2);

    /** Most movies have fewer ratings than these, and a look is quicker than a logarithm. */
    private static final byte[] FAME_OF_FEW = fameOfFew();

    private Slots() {}

    static int era(int year) {
        return Math.clamp(year - FIRST_YEAR, 0, YEARS - 1);
    }

    static int fame(int ratings) {
        return ratings < FAME_OF_FEW.length ? FAME_OF_FEW[ratings] : fameOfMany(ratings);
    }

    private static byte[] fameOfFew() {
        var slots = new byte[4_096];
        for (int ratings = 0; ratings < slots.length; ratings++) {
            slots[ratings] = (byte) fameOfMany(ratings);
        }
        return slots;
    }

    private static int fameOfMany(int ratings) {
        long slot = Math.round(Math.log(1.0 + ratings) / LOG_2 * SLOTS_OF_DOUBLING);
        return (int) Math.min(slot, MOST_DOUBLINGS * SLOTS_OF_DOUBLING);
    }
}
