package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;

/** The whole service on a generated world, under load over HTTP. */
public final class Serving {

    private static final int PORT = 18_765;
    private static final String FOR_YOU = "/api/recommendations/for-you/?user_id={id}&limit=20";
    private static final String SIMILAR = "/api/recommendations/similar/?tmdb_id={id}&limit=20";

    private static final int TENFOLD = 10;
    private static final int CONNECTIONS = 400;
    private static final Duration RECOVERY = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofSeconds(30);

    private final Path root;
    private final Path data;
    private final GeneratedWorld world;
    private final Duration duration;

    /**
     * @param root the repository
     * @param data where logs go, an absolute path
     * @param world what is served, prepared
     * @param duration of each load
     */
    public Serving(Path root, Path data, GeneratedWorld world, Duration duration) {
        this.root = root;
        this.data = data;
        this.world = world;
        this.duration = duration;
    }

    /** Measures the service with everything embedded. */
    public void run(BenchReport report) throws IOException {
        loadOnce(List.of());
        try (Service service = start(List.of())) {
            Section start = Section.of(
                    "Starting",
                    "Everything built and loaded: from ./marquee serve to the first answer, and the JVM's memory"
                            + " then and after the loads below (mapped files included).",
                    "",
                    "");
            start.row("movies", world.size().movies());
            start.row("to the first answer, s", service.started().toMillis() / 1e3);
            service.residentMiB().ifPresent(resident -> start.row("resident at first, MiB", resident));
            warmUp(service, longEnough());
            LoadFigures peak = latencies("Latency over HTTP", service, report);
            Load load = load(service);
            report.add(overload(load, peak));
            report.add(breakdown(service, load));
            service.residentMiB().ifPresent(resident -> start.row("resident after the loads, MiB", resident));
            report.add(start);
        }
    }

    /** Measures it with its vectors in a Qdrant server. */
    public void runOn(String qdrant, BenchReport report) throws IOException {
        List<String> options = List.of("--qdrant=" + qdrant);
        loadOnce(options);
        try (Service service = start(options)) {
            warmUp(service, longEnough());
            latencies("Latency over HTTP, vectors in Qdrant", service, report);
        }
    }

    /** The first start fills what is to be measured. */
    private void loadOnce(List<String> options) throws IOException {
        try (Service first = start(options)) {
            warmUp(first, Duration.ofSeconds(1));
        }
    }

    private Duration longEnough() {
        return WARM_UP.compareTo(duration) < 0 ? WARM_UP : duration;
    }

    private Service start(List<String> more) throws IOException {
        List<String> options =
                Stream.concat(world.serveOptions().stream(), more.stream()).toList();
        return Service.start(root, PORT, data.resolve("serve.log"), options);
    }

    /** Both calls in turns, until the JVM has compiled what they share. */
    private void warmUp(Service service, Duration each) throws IOException {
        Load load = load(service);
        for (int turn = 0; turn < 2; turn++) {
            load.closed(FOR_YOU, world.people(100), 16, each);
            load.closed(SIMILAR, world.movies(), 16, each);
        }
    }

    private LoadFigures latencies(String title, Service service, BenchReport report) throws IOException {
        Load load = load(service);
        Section latency = Section.of(
                title,
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
        return peak;
    }

    private Section overload(Load load, LoadFigures peak) throws IOException {
        Section section = Section.of(
                "Overload",
                "Ten times the peak is asked over " + CONNECTIONS
                        + " connections by a lighter generator on the same cores; then 200 requests a second again, counted"
                        + " from 5 seconds after.",
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
        int tenfold = (int) (TENFOLD * peak.goodput());
        LoadFigures flood = load.flood(FOR_YOU, people, tenfold, CONNECTIONS, duration);
        section.row(overloaded("ten times as much", flood, peak, duration));
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
        return new Load(service.url(), data.resolve("load"));
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
