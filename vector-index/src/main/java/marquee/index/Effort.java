package marquee.index;

/**
 * How much a search may cost so that it misses less.
 *
 * @param widening how many times the usual beam a walk through a graph keeps, at least 1
 * @param exact whether every accepted movie is compared instead, however many they are
 */
public record Effort(int widening, boolean exact) {

    /** What searches cost where nothing is wrong. */
    public static final Effort USUAL = new Effort(1, false);

    /** Nothing is missed. */
    public static final Effort EXACT = new Effort(1, true);

    /** Refuses a beam below the usual one with an {@link IllegalArgumentException}. */
    public Effort {
        if (widening < 1) {
            throw new IllegalArgumentException("widening " + widening + " is below 1");
        }
    }

    /** So many times the usual beam. */
    public static Effort wider(int widening) {
        return new Effort(widening, false);
    }
}
