package marquee.ranking.taste;

import java.util.Arrays;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;

/**
 * How everybody's likes spread over genres, years and fame: what a person's own are held against, so that only what is
 * unusual about them counts. Immutable and thread-safe; made once for a release.
 */
public final class Population {

    /** No share is smaller, so that nothing is infinitely unusual. */
    private static final double LEAST = 1e-4;

    private static final double LEAST_DENSITY = 1e-5;

    private final double[] genreShares;
    private final double[] genreParts;
    private final double[] eras;
    private final double[] fame;

    private Population(double[] genreShares, double[] genreParts, double[] eras, double[] fame) {
        this.genreShares = genreShares;
        this.genreParts = genreParts;
        this.eras = eras;
        this.fame = fame;
    }

    /** What the likes of a table say. */
    public static Population of(MovieTable movies) {
        var holding = new double[movies.genreNames().size()];
        var parts = new double[holding.length];
        var years = new double[Slots.ERAS.slots()];
        var counts = new double[Slots.FAME.slots()];
        double likes = 0;
        for (int row = 0; row < movies.size(); row++) {
            double weight = movies.likes(row);
            MovieTraits traits = movies.traits(row);
            int genres = Long.bitCount(traits.genres());
            for (long left = traits.genres(); left != 0; left &= left - 1) {
                holding[Long.numberOfTrailingZeros(left)] += weight;
                parts[Long.numberOfTrailingZeros(left)] += weight / genres;
            }
            if (traits.year() > 0) {
                years[Slots.era(traits.year())] += weight;
            }
            counts[Slots.fame(traits.ratings())] += weight;
            likes += weight;
        }
        double all = Math.max(1, likes);
        return new Population(
                Arrays.stream(holding)
                        .map(share -> Math.clamp(share / all, LEAST, 1 - LEAST))
                        .toArray(),
                shares(parts, 0),
                shares(Slots.ERAS.spread(years), LEAST_DENSITY),
                shares(Slots.FAME.spread(counts), LEAST));
    }

    private static double[] shares(double[] weights, double least) {
        double sum = Math.max(Double.MIN_NORMAL, Arrays.stream(weights).sum());
        return Arrays.stream(weights).map(weight -> weight / sum + least).toArray();
    }

    /** By genre bit: the share of all likes that a movie of the genre got. */
    double genreShare(int genre) {
        return genreShares[genre];
    }

    /** By genre bit: the share of all likes when each is divided among the genres of its movie; together they are 1. */
    double genrePart(int genre) {
        return genreParts[genre];
    }

    int genres() {
        return genreShares.length;
    }

    /** By era slot; not copied, must not change. */
    double[] eras() {
        return eras;
    }

    /** By fame slot; not copied, must not change. */
    double[] fame() {
        return fame;
    }
}
