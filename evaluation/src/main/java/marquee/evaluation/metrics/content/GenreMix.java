package marquee.evaluation.metrics.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.model.Person;

/** How much of some movies is of which genre, each movie divided among its genres. Not thread-safe. */
public final class GenreMix {

    private static final double SMOOTHING = .01;

    private final Map<String, Double> parts = new HashMap<>();
    private double all;

    /**
     * Of what somebody liked among their first ratings.
     *
     * @param ratings how many of them count
     * @param movies by row
     */
    public static GenreMix ofLikes(Person person, int ratings, List<Movie> movies) {
        var mix = new GenreMix();
        for (int i = 0; i < ratings; i++) {
            if (person.positive(i)) {
                mix.add(movies.get(person.movie(i)));
            }
        }
        return mix;
    }

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

    /** How many kinds there are of it, in nats (Shannon, 1948); 0 of one genre or none. */
    public double entropy() {
        return parts.keySet().stream()
                .mapToDouble(this::share)
                .map(share -> -share * Math.log(share))
                .sum();
    }

    private double share(String genre) {
        return isEmpty() ? 0 : parts.getOrDefault(genre, 0.0) / all;
    }
}
