package marquee.evaluation.groups;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.model.Person;

/** What somebody's likes say of their taste, from the training history alone. */
public final class Tastes {

    private Tastes() {}

    /**
     * How well known the movies are that somebody liked: the mean number of training ratings (the average popularity of a
     * profile; Abdollahpouri et al., The Unfairness of Popularity Bias in Recommendation, RMSE workshop at RecSys 2019). 0
     * for somebody who liked nothing.
     *
     * @param counts training ratings of each movie, by row
     */
    public static double renown(Person person, int[] counts) {
        double sum = 0;
        int likes = 0;
        for (int i = 0; i < person.count(); i++) {
            if (person.positive(i)) {
                sum += counts[person.movie(i)];
                likes++;
            }
        }
        return likes == 0 ? 0 : sum / likes;
    }

    /**
     * How many kinds somebody likes: the entropy of the genres of their likes in nats, each movie divided among its genres
     * (Shannon, 1948). 0 for somebody who liked one genre or none.
     *
     * @param movies by row
     */
    public static double diversity(Person person, List<Movie> movies) {
        Map<String, Double> parts = new HashMap<>();
        for (int i = 0; i < person.count(); i++) {
            List<String> genres = movies.get(person.movie(i)).genres();
            if (person.positive(i)) {
                genres.forEach(genre -> parts.merge(genre, 1.0 / genres.size(), Double::sum));
            }
        }
        double all = parts.values().stream().mapToDouble(part -> part).sum();
        return parts.values().stream()
                .mapToDouble(part -> -part / all * Math.log(part / all))
                .sum();
    }
}
