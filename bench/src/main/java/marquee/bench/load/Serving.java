package marquee.bench.load;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.bench.server.CountingRelay;

/** The whole service on a generated world, with its vectors in one of the indexes, under load over HTTP. */
public final class Serving {

    static final int CONNECTIONS = 400;

    private static final String FOR_YOU = "/api/recommendations/for-you/?user_id={id}&limit=20";
    private static final String SIMILAR = "/api/recommendations/similar/?tmdb_id={id}&limit=20";

    private static final int TENFOLD = 10;
    private static final int COUNTED_RATE = 100;
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private final Place place;
    private final GeneratedWorld world;
    private final ServedIndex index;
    private final Times times;
    private final ServingTables tables;
    private final BenchReport report;

    /**
     * Where a service runs.
     *
     * @param root the repository
     * @param data where logs go, an absolute path
     * @param port of the service
     */
    public record Place(Path root, Path data, int port) {}

    /**
     * How long things last.
     *
     * @param load each load that counts
     * @param warmUp of each call, twice, after a start
     */
    public record Times(Duration load, Duration warmUp) {}

    /** A world that is prepared, and where its vectors are to be. */
    public Serving(
            Place place,
            GeneratedWorld world,
            ServedIndex index,
            Times times,
            ServingTables tables,
            BenchReport report) {
        this.place = place;
        this.world = world;
        this.index = index;
        this.times = times;
        this.tables = tables;
        this.report = report;
    }

    /** Fills the index, measures, and writes the rows. */
    public void run() throws IOException {
        Duration filling = loadOnce();
        try (Service service = start(index.options())) {
            Optional<Long> atFirst = service.residentMiB();
            warmUp(service);
            LoadFigures peak = latencies(service);
            overload(load(service), peak);
            breakdown(service);
            OptionalLong server = index.process().residentMiB();
            row(
                    tables.start,
                    filling.toMillis() / 1e3,
                    service.started().toMillis() / 1e3,
                    known(atFirst),
                    known(service.residentMiB()),
                    server.isPresent() ? (Object) server.getAsLong() : index.noFigure());
        }
        if (index.server().isPresent()) {
            countCalls(index.server().get());
        }
    }

    /** The first start fills what is to be measured. */
    private Duration loadOnce() throws IOException {
        try (Service first = start(index.options())) {
            return first.started();
        }
    }

    private Service start(List<String> more) throws IOException {
        List<String> options =
                Stream.concat(world.serveOptions().stream(), more.stream()).toList();
        return Service.start(place.root(), place.port(), place.data().resolve("serve.log"), options);
    }

    /** Both calls in turns, until the JVM has compiled what they share. */
    private void warmUp(Service service) throws IOException {
        Load load = load(service);
        for (int turn = 0; turn < 2; turn++) {
            load.closed(FOR_YOU, world.people(100), 16, times.warmUp());
            load.closed(SIMILAR, world.movies(), 16, times.warmUp());
        }
    }

    private LoadFigures latencies(Service service) throws IOException {
        Load load = load(service);
        for (int ratings : List.of(10, 100, 1_000)) {
            List<Long> people = world.people(ratings);
            if (!people.isEmpty()) {
                measure(service, forYou(ratings), "200/s", () -> load.open(FOR_YOU, people, 200, times.load()));
            }
        }
        measure(service, "Similar", "200/s", () -> load.open(SIMILAR, world.movies(), 200, times.load()));
        return measure(
                service,
                "For You",
                "16 people without pause",
                () -> load.closed(FOR_YOU, world.people(100), 16, times.load()));
    }

    private static String forYou(int ratings) {
        return "For You, about %,d ratings".formatted(ratings);
    }

    private interface Measured {
        LoadFigures run() throws IOException;
    }

    private LoadFigures measure(Service service, String what, String how, Measured load) throws IOException {
        Duration before = service.cpu();
        Optional<Duration> serverBefore = index.process().cpu();
        LoadFigures figures = load.run();
        OptionalDouble server = index.process().millisSince(serverBefore);
        double requests = Math.max(1, figures.all());
        row(
                tables.latency,
                what,
                how,
                figures.goodput(),
                figures.p50(),
                figures.p99(),
                figures.p999(),
                figures.refused(),
                figures.failed(),
                service.cpu().minus(before).toNanos() / 1e6 / requests,
                server.isPresent() ? (Object) (server.getAsDouble() / requests) : index.noFigure());
        return figures;
    }

    private void overload(Load load, LoadFigures peak) throws IOException {
        List<Long> people = world.people(100);
        overloaded("16 people", peak, peak, times.load());
        int tenfold = (int) (TENFOLD * peak.goodput());
        overloaded(
                "ten times as much",
                load.flood(FOR_YOU, people, tenfold, CONNECTIONS, times.load()),
                peak,
                times.load());
        overloaded("afterwards", load.open(FOR_YOU, people, 200, RECOVERY), peak, RECOVERY);
    }

    private void overloaded(String what, LoadFigures figures, LoadFigures peak, Duration window) throws IOException {
        row(
                tables.overload,
                what,
                Math.round(figures.offered(window)),
                figures.goodput(),
                Math.round(100 * figures.goodput() / peak.goodput()) + " %",
                figures.p50(),
                figures.p99(),
                figures.refused(),
                figures.failed());
    }

    private void breakdown(Service service) throws IOException {
        Path recording = place.data().resolve("serving.jfr");
        service.jdk("jcmd", "JFR.start", "name=bench", "settings=profile");
        LoadFigures figures = load(service).open(FOR_YOU, world.people(100), 200, times.load());
        service.jdk("jcmd", "JFR.dump", "name=bench", "filename=" + recording);
        service.jdk("jcmd", "JFR.stop", "name=bench");
        Profile profile = Profile.of(recording);
        for (var part : profile.shares().entrySet()) {
            row(tables.breakdown, part.getKey(), Math.round(part.getValue() * 1_000) / 10.0 + " %");
        }
        long kibibytes = Math.round(profile.allocated() / 1_024.0 / Math.max(1, figures.all()));
        row(tables.breakdown, "allocated a request", kibibytes + " KiB");
    }

    private void countCalls(ServedIndex.Server server) throws IOException {
        if (server.address().encrypted()) {
            tables.calls.row(world.size().movies(), "encrypted: nothing to be seen", "", "", "", "", "");
            report.save();
            return;
        }
        try (CountingRelay relay = new CountingRelay(server.address());
                Service service = start(List.of("--qdrant=" + relay.address()))) {
            Load load = load(service);
            load.open(FOR_YOU, world.people(100), COUNTED_RATE, times.load());
            for (int ratings : List.of(10, 100, 1_000)) {
                List<Long> people = world.people(ratings);
                if (!people.isEmpty()) {
                    countCalls(relay, forYou(ratings), load, people);
                }
            }
        }
    }

    private void countCalls(CountingRelay relay, String what, Load load, List<Long> people) throws IOException {
        CountingRelay.Traffic before = relay.traffic();
        LoadFigures figures = load.open(FOR_YOU, people, COUNTED_RATE, times.load());
        CountingRelay.Traffic traffic = relay.traffic().since(before);
        double requests = Math.max(1, figures.all());
        tables.calls.row(
                world.size().movies(),
                what,
                traffic.calls() / requests,
                Math.round(traffic.sent() / requests),
                Math.round(traffic.received() / requests),
                figures.refused(),
                figures.failed());
        report.save();
    }

    private void row(Section section, Object... cells) throws IOException {
        section.row(Stream.concat(Stream.of(world.size().movies(), index.name()), Stream.of(cells))
                .toArray());
        report.save();
    }

    private static Object known(Optional<Long> mebibytes) {
        return mebibytes.<Object>map(size -> size).orElse("unknown");
    }

    private Load load(Service service) {
        return new Load(service.url(), place.data().resolve("load"));
    }
}
