package marquee.backend.crowd;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * IMDb's weighted rating, (v/(v+m))R + (m/(v+m))C: v the movie's number of ratings, R their mean, C the mean of all
 * ratings, m the number of ratings at which both weigh the same. Source: IMDb, "How are the Top Rated lists calculated".
 * m is the 90th percentile of the rated movies' v.
 */
record WeightedRating(double m, double c) implements ToDoubleFunction<MovieStats> {

    private static final double PERCENTILE = 0.9;

    /** The formula with the constants of this catalogue. */
    static WeightedRating over(List<MovieStats> stats) {
        int[] counts = stats.stream()
                .mapToInt(MovieStats::ratings)
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        long ratings = stats.stream().mapToLong(MovieStats::ratings).sum();
        double stars = stats.stream().mapToDouble(MovieStats::stars).sum();
        return new WeightedRating(
                counts.length == 0 ? 1 : counts[(int) (PERCENTILE * (counts.length - 1))],
                ratings == 0 ? 0 : stars / ratings);
    }

    @Override
    public double applyAsDouble(MovieStats movie) {
        return (movie.stars() + m * c) / (movie.ratings() + m);
    }
}
