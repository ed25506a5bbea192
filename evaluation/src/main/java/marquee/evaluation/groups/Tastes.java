package marquee.evaluation.groups;

import java.util.List;
import marquee.catalog.Movie;
import marquee.evaluation.metrics.content.GenreMix;
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
     * How many kinds somebody likes: the {@linkplain GenreMix#entropy entropy} of the genres of their likes in nats. 0 for
     * somebody who liked one genre or none.
     *
     * @param movies by row
     */
    public static double diversity(Person person, List<Movie> movies) {
        return GenreMix.ofLikes(person, person.count(), movies).entropy();
    }
}
