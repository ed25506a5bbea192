package marquee.evaluation.metrics.content;

import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.metrics.Judged;
import marquee.evaluation.metrics.Metric;
import marquee.evaluation.model.Person;

/**
 * Miscalibration@k: how far the genres of a list are from those of what the person liked before, as the mean
 * {@linkplain GenreMix#divergence divergence} in nats. The lower the better. People without a liked movie of a genre are
 * left out.
 */
public final class Miscalibration implements Metric {

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
            Person person = people.get(i);
            GenreMix liked = GenreMix.ofLikes(person, person.seen(), movies);
            if (!liked.isEmpty()) {
                sum += liked.divergence(shown(lists.get(i)));
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }

    private GenreMix shown(Judged list) {
        var shares = new GenreMix();
        for (int place = 0; place < Math.min(k, list.shown().length); place++) {
            shares.add(movies.get(list.shown()[place]));
        }
        return shares;
    }
}
