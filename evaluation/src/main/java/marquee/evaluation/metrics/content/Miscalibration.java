package marquee.evaluation.metrics.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;
import marquee.evaluation.model.Person;

/**
 * Miscalibration@k: how far the genres of a list are from those of what the person liked before, as the mean
 * Kullback-Leibler divergence in nats (Steck, Calibrated Recommendations, RecSys 2018: p(g|u) from the likes, q(g|u) from
 * the list with a hundredth of p). The lower the better. Each movie is divided among its genres; people without a liked
 * movie of a genre are left out.
 */
public final class Miscalibration implements Metric {

    private static final double SMOOTHING = .01;

    private final int k;
    private final List<Movie> movies;
    private final List<Person> people;

    /**
     * @param k how many places count
     * @param movies by row
     * @param people whom the lists are for, in the order of the lists
     */
    public Miscalibration(int k, List<Movie> movies, List<Person> people) {
        this.k = k;
        this.movies = movies;
        this.people = people;
    }

    @Override
    public String name() {
        return "miscalibration@" + k;
    }

    @Override
    public double over(List<Judged> lists) {
        if (lists.size() != people.size()) {
            throw new IllegalArgumentException(lists.size() + " lists for " + people.size() + " people");
        }
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < lists.size(); i++) {
            Map<String, Double> liked = liked(people.get(i));
            if (!liked.isEmpty()) {
                sum += divergence(liked, shown(lists.get(i)));
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }

    private Map<String, Double> liked(Person person) {
        Map<String, Double> parts = new HashMap<>();
        for (int i = 0; i < person.seen(); i++) {
            if (person.positive(i)) {
                add(parts, movies.get(person.movie(i)));
            }
        }
        return shares(parts);
    }

    private Map<String, Double> shown(Judged list) {
        Map<String, Double> parts = new HashMap<>();
        for (int place = 0; place < Math.min(k, list.shown().length); place++) {
            add(parts, movies.get(list.shown()[place]));
        }
        return shares(parts);
    }

    private static void add(Map<String, Double> parts, Movie movie) {
        movie.genres().forEach(genre -> parts.merge(genre, 1.0 / movie.genres().size(), Double::sum));
    }

    private static Map<String, Double> shares(Map<String, Double> parts) {
        double sum = parts.values().stream().mapToDouble(part -> part).sum();
        parts.replaceAll((genre, part) -> part / sum);
        return parts;
    }

    private static double divergence(Map<String, Double> liked, Map<String, Double> shown) {
        double divergence = 0;
        for (var genre : liked.entrySet()) {
            double p = genre.getValue();
            double q = (1 - SMOOTHING) * shown.getOrDefault(genre.getKey(), 0.0) + SMOOTHING * p;
            divergence += p * Math.log(p / q);
        }
        return divergence;
    }
}
