package marquee.evaluation.metrics.content;

import java.util.HashMap;
import java.util.Map;
import marquee.catalog.Movie;

/** How much of some movies is of which genre, each movie divided among its genres. Not thread-safe. */
public final class GenreMix {

    private static final double SMOOTHING = .01;

    private final Map<String, Double> parts = new HashMap<>();
    private double all;

    /** Counts a movie; one without genres counts for nothing. */
    public void add(Movie movie) {
        for (String genre : movie.genres()) {
            parts.merge(genre, 1.0 / movie.genres().size(), Double::sum);
            all += 1.0 / movie.genres().size();
        }
    }

    /** Whether no genre was counted. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * How far what was shown is from these, in nats: the Kullback-Leibler divergence of Steck, Calibrated Recommendations,
     * RecSys 2018, where p are these shares and q those of what was shown with a hundredth of p.
     */
    public double divergence(GenreMix shown) {
        double divergence = 0;
        for (String genre : parts.keySet()) {
            double p = share(genre);
            double q = (1 - SMOOTHING) * shown.share(genre) + SMOOTHING * p;
            divergence += p * Math.log(p / q);
        }
        return divergence;
    }

    private double share(String genre) {
        return isEmpty() ? 0 : parts.getOrDefault(genre, 0.0) / all;
    }
}
