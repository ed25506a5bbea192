package marquee.bench.load;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.forever;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * People who read, each request for somebody or some movie drawn at random: so many requests a second whatever the answers
 * (open), or so many people who ask again as soon as they are answered (closed). What it does is said by system properties,
 * since Gatling makes the object. Times are taken here, in nanoseconds; Gatling's own are whole milliseconds.
 */
public final class Reading extends Simulation {

    private static final String STARTED = "started";
    private static final String STATUS = "status";
    private static final int NO_ANSWER = 0;

    private final LoadPlan plan = LoadPlan.fromProperties(System.getProperties());
    private final Tally tally = new Tally();

    /** Reads the properties. */
    public Reading() {
        setUp(population())
                .protocols(http.baseUrl(plan.url()).shareConnections())
                .maxDuration(plan.duration().plusSeconds(20));
    }

    private PopulationBuilder population() {
        Duration duration = plan.duration();
        return plan.people() > 0
                ? scenario("closed")
                        .exec(forever().on(ask()))
                        .injectClosed(constantConcurrentUsers(plan.people()).during(duration))
                : scenario("open")
                        .exec(ask())
                        .injectOpen(constantUsersPerSec(plan.rate()).during(duration));
    }

    private ChainBuilder ask() {
        List<Map<String, Object>> ids = Stream.of(plan.ids().split(","))
                .map(id -> Map.<String, Object>of("id", id))
                .toList();
        return feed(listFeeder(ids).random())
                .exec(session -> session.set(STARTED, System.nanoTime()).set(STATUS, NO_ANSWER))
                .exec(http("read")
                        .get(plan.path().replace("{id}", "#{id}"))
                        .check(status().in(200, 503).saveAs(STATUS)))
                .exec(this::count);
    }

    private Session count(Session session) {
        tally.count(session.getInt(STATUS), System.nanoTime() - session.getLong(STARTED));
        return session;
    }

    @Override
    public void after() {
        try {
            tally.write(Path.of(plan.out()), plan.duration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
