package marquee.catalog;

/**
 * A rating on MovieLens's scale: 0.5 to 5 stars in half steps.
 *
 * @param value the number of stars
 */
public record Stars(double value) implements Comparable<Stars> {

    /** From this many stars on, a rating counts as positive (DESIGN: positive = rating >= 4). */
    public static final Stars POSITIVE = new Stars(4);

    /** @throws IllegalArgumentException when the value is not a half step between 0.5 and 5 */
    public Stars {
        if (!(value >= 0.5 && value <= 5) || value * 2 != Math.rint(value * 2)) {
            throw new IllegalArgumentException("rating \"" + value + "\" is not between 0.5 and 5 in half steps");
        }
    }

    /** Whether the person liked the movie: four stars or more. */
    public boolean isPositive() {
        return value >= POSITIVE.value;
    }

    @Override
    public int compareTo(Stars other) {
        return Double.compare(value, other.value);
    }
}
