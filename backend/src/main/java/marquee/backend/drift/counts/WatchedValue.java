package marquee.backend.drift.counts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import marquee.evaluation.drift.DriftMeasure;
import marquee.evaluation.drift.Histogram;

/**
 * What is watched. Of one person one value counts in ten minutes, so that nobody who does much looks like a change of what all
 * do; but for {@link #COVERAGE} and {@link #GINI}, which a hundred movies that ten people or more were shown have together.
 */
public enum WatchedValue {
    /** What people give, in half stars. */
    STARS,
    /** The rarest genre of what they rate. */
    GENRES,
    /** How much one of them does: opens, plays, rates, searches. */
    ACTIVITY,
    /** How long the texts are that they search for, where they agreed that those are kept. */
    SEARCH_TEXTS,
    /** How much their searches find. */
    SEARCH_RESULTS,
    /** How well the movies of their own lists fit, by the list's own scores. */
    SCORES,
    /** The share of what they are shown that nobody has rated. */
    COLD_SHARE,
    /** How many different movies are among a hundred that were shown. */
    COVERAGE,
    /** How unequally often those were shown. */
    GINI;

    /** The value of this name; empty for one that was watched by another Marquee. */
    public static Optional<WatchedValue> of(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }

    /** As tables, metrics and the API have it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what it is compared. */
    public DriftMeasure measure() {
        return ValueForm.of(this).measure();
    }

    /** As it is called. */
    public String measureName() {
        return ValueForm.of(this).isOrdered() ? "ks" : "psi";
    }

    /** How much must be counted in a window before anything is said. */
    public int least() {
        return ValueForm.of(this).least();
    }

    /** How much must be counted before it is known what is usual. */
    public int leastUsual() {
        return ValueForm.of(this).leastUsual();
    }

    /** How many bins or categories it has. */
    public int size() {
        return ValueForm.of(this).size();
    }

    /** One such value. */
    public Histogram one(double value) {
        return bin(ValueForm.of(this).bins().of(value));
    }

    /** One of a category, by a hash of its name. */
    public Histogram one(String category) {
        return bin(Math.floorMod(category.hashCode(), size()));
    }

    private Histogram bin(int bin) {
        var counts = new long[size()];
        counts[bin] = 1;
        return Histogram.of(counts);
    }
}
