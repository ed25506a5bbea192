package marquee.catalog.movielens;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.Stars;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.CheckedRows;
import marquee.catalog.values.NumberParser;

/** How far a file's ratings go: to five stars in half steps, or to ten points, as MovieTweetings and IMDb count. */
enum RatingScale {
    OUT_OF_FIVE(1, "is not between 0.5 and 5 in half steps"),
    OUT_OF_TEN(2, "is not a whole number between 0 and 10");

    private static final long LOOKED_AT = 100_000;
    private static final double MORE_THAN_STRAY = 0.1;
    private static final double LEAST = 0.5;

    private final double pointsOfAStar;
    private final String complaint;

    RatingScale(double pointsOfAStar, String complaint) {
        this.pointsOfAStar = pointsOfAStar;
        this.complaint = complaint;
    }

    /** The scale of a file whose rows are its ratings as they are written: out of ten when one in ten is above five. */
    static RatingScale of(CheckedRows<String> ratings) {
        long[] seenAndAbove = new long[2];
        try (Stream<String> written = ratings.glance()) {
            written.limit(LOOKED_AT)
                    .flatMap(text -> NumberParser.decimal(text).stream())
                    .forEach(points -> {
                        seenAndAbove[0]++;
                        seenAndAbove[1] += isAboveFive(points) ? 1 : 0;
                    });
        }
        return seenAndAbove[1] > MORE_THAN_STRAY * seenAndAbove[0] ? OUT_OF_TEN : OUT_OF_FIVE;
    }

    /**
     * The stars that a rating stands for; the nought of a scale to ten is the least there is.
     *
     * @throws BadRow when the scale has no such rating
     */
    Stars stars(String written) throws BadRow {
        Optional<Double> stars = NumberParser.decimal(written).map(points -> points.doubleValue() / pointsOfAStar);
        try {
            return new Stars(
                    this == OUT_OF_TEN && stars.filter(none -> none == 0).isPresent()
                            ? LEAST
                            : stars.orElse(Double.NaN));
        } catch (IllegalArgumentException e) {
            throw new BadRow("rating \"" + written + "\" " + complaint);
        }
    }

    private static boolean isAboveFive(BigDecimal points) {
        return points.doubleValue() > 5
                && points.doubleValue() <= 10
                && points.stripTrailingZeros().scale() <= 0;
    }
}
