package marquee.backend.crowd;

import java.time.Duration;
import java.util.List;
import marquee.backend.movies.TestCatalogue;
import reactor.core.scheduler.Schedulers;

/** What is popular in a catalogue, read once, for the tests of other rooms. */
public final class KnownPopularity {

    private KnownPopularity() {}

    /** What is popular among these. */
    public static Popularity of(List<Known> movies) {
        return Popularity.of(movies.stream()
                .map(movie ->
                        new MovieStats(movie.id(), movie.genres(), movie.ratings(), 0, movie.likes(), 0, movie.votes()))
                .toList());
    }

    public static PopularityWatch of(TestCatalogue catalogue) {
        var watch = new PopularityWatch(
                catalogue.database(),
                catalogue.transactions(),
                new PopularityProperties(Duration.ofMinutes(5), Duration.ZERO));
        watch.run(Schedulers.immediate()).block();
        return watch;
    }

    /**
     * A movie.
     *
     * @param ratings how many people rated it
     * @param likes how many people liked it
     * @param votes how many people rated it elsewhere
     */
    public record Known(long id, List<String> genres, int ratings, int likes, int votes) {

        /** One that nobody liked yet, here or elsewhere. */
        public Known(long id, List<String> genres, int ratings) {
            this(id, genres, ratings, 0, 0);
        }
    }
}
