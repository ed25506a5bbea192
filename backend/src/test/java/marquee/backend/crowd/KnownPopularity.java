package marquee.backend.crowd;

import java.time.Duration;
import marquee.backend.movies.TestCatalogue;
import reactor.core.scheduler.Schedulers;

/** What is popular in a catalogue, read once, for the tests of other rooms. */
public final class KnownPopularity {

    private KnownPopularity() {}

    public static PopularityWatch of(TestCatalogue catalogue) {
        var watch = new PopularityWatch(
                catalogue.database(),
                catalogue.transactions(),
                new PopularityProperties(Duration.ofMinutes(5), Duration.ZERO));
        watch.run(Schedulers.immediate()).block();
        return watch;
    }
}
