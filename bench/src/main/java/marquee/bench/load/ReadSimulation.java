package marquee.bench.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.feed;
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
 * since Gatling makes the object. Times are taken here, in nanoseconds; Gatling's own are whole milliseconds. What is asked
 * while Gatling itself still gets warm counts for nothing.
 */
public final class ReadSimulation extends Simulation {

    private static final String STARTED = "started";
    private static final String STATUS = "status";
    private static final int NO_ANSWER = 0;
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(20);

    private final LoadPlan plan = LoadPlan.fromProperties(System.getProperties());
    private final Tally tally = new Tally(plan.warmUp(), plan.duration());

    /** Reads the properties. */
    public ReadSimulation() {
        setUp(population())
                .protocols(http.baseUrl(plan.url()).shareConnections())
                .maxDuration(plan.warmUp().plus(plan.duration()).plus(LAST_ANSWERS));
    }

    private PopulationBuilder population() {
        Duration duration = plan.warmUp().plus(plan.duration());
        return plan.people() > 0
                ? scenario("closed").exec(during(duration).on(ask())).injectOpen(atOnceUsers(plan.people()))
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
        tally.count(session.getInt(STATUS), session.getLong(STARTED), System.nanoTime());
        return session;
    }

    @Override
    public void after() {
        try {
            tally.write(Path.of(plan.out()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
