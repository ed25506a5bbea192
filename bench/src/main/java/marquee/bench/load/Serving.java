package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marquee.bench.report.Report;
import marquee.bench.report.Section;

/** The whole service on a generated world, under load over HTTP, with everything embedded. */
public final class Serving {

    private static final int PORT = 18_765;
    private static final String FOR_YOU = "/api/recommendations/for-you/?user_id={id}&limit=20";
    private static final String SIMILAR = "/api/recommendations/similar/?tmdb_id={id}&limit=20";

    private static final int CROWD = 400;
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Path root;
    private final Path data;
    private final GeneratedWorld world;
    private final Duration duration;

    /**
     * A world's size.
     *
     * @param movies all of them
     * @param people who rated
     * @param ratings of all people
     * @param peopleShare of the people whom the towers learn from
     */
    public record Size(int movies, int people, long ratings, double peopleShare) {

        String name() {
            return "world-" + movies + "-" + people + "-" + ratings;
        }
    }

    /**
     * @param root the repository
     * @param data where worlds are kept
     * @param duration of each load
     */
    public Serving(Path root, Path data, Size size, Duration duration) {
        this.root = root;
        this.data = data.toAbsolutePath();
        this.world = new GeneratedWorld(root, this.data.resolve(size.name()), size);
        this.duration = duration;
    }

    /** Makes the world ready, which takes long the first time, and measures. */
    public void run(Report report) throws IOException {
        world.prepare();
        Files.createDirectories(data);
        try (Service first = start()) {
            warmUp(first, Duration.ofSeconds(1));
        }
        try (Service service = start()) {
            Section start = Section.of(
                    "Starting",
                    "Everything built and loaded: from ./marquee serve to the first answer, and the JVM's memory"
                            + " then and after the loads below (mapped files included).",
                    "",
                    "");
            start.row("movies", world.size().movies());
            start.row("to the first answer, s", service.started().toMillis() / 1e3);
            service.residentMiB().ifPresent(resident -> start.row("resident at first, MiB", resident));
            warmUp(service, WARM_UP.compareTo(duration) < 0 ? WARM_UP : duration);
            loads(service, report);
            service.residentMiB().ifPresent(resident -> start.row("resident after the loads, MiB", resident));
            report.add(start);
        }
    }

    private Service start() throws IOException {
        return Service.start(root, PORT, data.resolve("serve.log"), world.serveOptions());
    }

    /** Both calls in turns, until the JVM has compiled what they share. */
    private void warmUp(Service service, Duration each) throws IOException {
        Load load = load(service);
        for (int turn = 0; turn < 2; turn++) {
            load.closed(FOR_YOU, world.people(100), 16, each);
            load.closed(SIMILAR, world.movies(), 16, each);
        }
    }

    private void loads(Service service, Report report) throws IOException {
        Load load = load(service);
        Section latency = Section.of(
                "Latency over HTTP",
                "20 movies each, warm, over loopback; the load generator (Gatling) works on the same cores.",
                "call",
                "load",
                "answers/s",
                "p50 ms",
                "p99 ms",
                "p99.9 ms",
                "refused",
                "failed",
                "CPU ms/request");
        for (int ratings : List.of(10, 100, 1_000)) {
            List<Long> people = world.people(ratings);
            if (!people.isEmpty()) {
                measure(
                        latency,
                        service,
                        "For You, about %,d ratings".formatted(ratings),
                        "200/s",
                        () -> load.open(FOR_YOU, people, 200, duration));
            }
        }
        measure(latency, service, "Similar", "200/s", () -> load.open(SIMILAR, world.movies(), 200, duration));
        LoadFigures peak = measure(
                latency,
                service,
                "For You",
                "16 people without pause",
                () -> load.closed(FOR_YOU, world.people(100), 16, duration));
        report.add(latency);
        report.add(overload(load, peak));
        report.add(breakdown(service, load));
    }

    private Section overload(Load load, LoadFigures peak) throws IOException {
        Section section = Section.of(
                "Overload",
                CROWD
                        + " people who ask again at once, refused or not; then 200 requests a second again, counted from 5"
                        + " seconds after. The crowd yields the processor to the service (nice 10).",
                "load",
                "offered/s",
                "answers/s",
                "of the peak",
                "p50 ms",
                "p99 ms",
                "refused",
                "failed");
        List<Long> people = world.people(100);
        section.row(overloaded("16 people", peak, peak, duration));
        section.row(overloaded("crowd", load.flood(FOR_YOU, people, CROWD, duration), peak, duration));
        section.row(overloaded("afterwards", load.open(FOR_YOU, people, 200, RECOVERY), peak, RECOVERY));
        return section;
    }

    private static Object[] overloaded(String what, LoadFigures figures, LoadFigures peak, Duration window) {
        return new Object[] {
            what,
            Math.round(figures.offered(window)),
            figures.goodput(),
            Math.round(100 * figures.goodput() / peak.goodput()) + " %",
            figures.p50(),
            figures.p99(),
            figures.refused(),
            figures.failed()
        };
    }

    private Section breakdown(Service service, Load load) throws IOException {
        Path recording = data.resolve("serving.jfr");
        service.jdk("jcmd", "JFR.start", "name=bench", "settings=profile");
        LoadFigures figures = load.open(FOR_YOU, world.people(100), 200, duration);
        service.jdk("jcmd", "JFR.dump", "name=bench", "filename=" + recording);
        service.jdk("jcmd", "JFR.stop", "name=bench");
        Profile profile = Profile.of(recording);
        Section section = Section.of(
                "Where the time goes",
                "For You at 200 requests a second: shares of the JVM's processor samples (flight recorder), by the innermost"
                        + " part on the stack, and what a request allocates.",
                "part",
                "share");
        profile.shares().forEach((part, share) -> section.row(part, Math.round(share * 1_000) / 10.0 + " %"));
        section.row(
                "allocated a request", Math.round(profile.allocated() / 1_024.0 / Math.max(1, figures.all())) + " KiB");
        return section;
    }

    private Load load(Service service) {
        return new Load(service.url(), data.resolve("gatling"));
    }

    private interface Measured {
        LoadFigures run() throws IOException;
    }

    private LoadFigures measure(Section section, Service service, String what, Object how, Measured load)
            throws IOException {
        Duration before = service.cpu();
        LoadFigures figures = load.run();
        double cpu = service.cpu().minus(before).toNanos() / 1e6;
        List<Object> row =
                new ArrayList<>(List.of(what, how, figures.goodput(), figures.p50(), figures.p99(), figures.p999()));
        row.addAll(List.of(figures.refused(), figures.failed(), cpu / Math.max(1, figures.all())));
        section.row(row.toArray());
        return figures;
    }
}
