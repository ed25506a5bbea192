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
                .map(movie -> new MovieStats(movie.id(), movie.genres(), movie.ratings(), 0, 0, 0, 0))
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
     */
    public record Known(long id, List<String> genres, int ratings) {}
}
