package marquee.bench.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import marquee.bench.load.Service;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.catalog.files.Folders;

/**
 * The way of an event on PostgreSQL, in processes as they run: taken over HTTP into the outbox, handled by the loop, seen in
 * lists. The service, the loop, PostgreSQL and the clients share the machine's cores.
 */
public final class IngestBench {

    private static final List<Integer> BATCHES = List.of(1, 50, 500);
    private static final int BURSTS = 20;
    private static final int RATINGS = 100;
    private static final int LARGEST = 500;

    private final Path root;
    private final Path data;
    private final int port;
    private final Sizes sizes;
    private final StreamServers servers;
    private final EventClock clock = new EventClock(Instant.now().minus(Duration.ofDays(2)));

    /**
     * How much is told.
     *
     * @param requests with one event each, whose number is that of the others' requests too
     * @param behind how many events wait when the loop starts
     */
    public record Sizes(int requests, long behind) {

        /** For figures that count. */
        public static final Sizes FULL = new Sizes(4_000, 1_000_000);

        /** To see that it runs. */
        public static final Sizes QUICK = new Sizes(500, 50_000);
    }

    /**
     * @param root the repository
     * @param data where everything is kept, an absolute path
     * @param port of the service; the loop has the next one, the door by itself the one after
     * @param servers a broker to measure the way through it, or none
     */
    public IngestBench(Path root, Path data, int port, Sizes sizes, StreamServers servers) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.sizes = sizes;
        this.servers = servers;
    }

    /** Measures, and writes the tables. */
    public void run(BenchReport report) throws IOException {
        Path kept = data.resolve("ingest");
        forgetWhatWasTold(kept);
        List<String> world = List.of("--dataset=sample", "--data=" + kept);
        List<String> options = new ArrayList<>(world);
        options.addAll(List.of("--text-encoder=hashed", "--no-loop"));
        try (Service service = Service.start(root, port, data.resolve("serve.log"), options)) {
            var asked = new ServedLists(service.url());
            report.add(taking(service.url(), asked, world));
            report.add(catchingUp(service.url(), asked, world));
            report.save();
        }
        options.remove("--no-loop");
        try (Service service = Service.start(root, port, data.resolve("serve.log"), options)) {
            report.add(latency(new ServedLists(service.url())));
        }
        if (servers.areThere()) {
            report.add(new StreamBench(root, data, port, servers).through(sizes.behind(), clock));
        }
    }

    /** Movies of earlier bursts would lead already. */
    static void forgetWhatWasTold(Path kept) throws IOException {
        Folders.delete(kept.resolve("postgres"));
    }

    private Section taking(String service, ServedLists asked, List<String> world) throws IOException {
        Section section = Section.of(
                "Taking events",
                "POST /api/events into the outbox while nobody handles them: eight clients, each with one request under way,"
                        + " on the same cores. 202 means that the batch is committed to the disk.",
                "door",
                "events in a request",
                "events/s",
                "requests/s",
                "p50 ms",
                "p99 ms");
        take(section, "the service", service, asked);
        try (Service door =
                Service.start(root, "events-door", "Events are taken", port + 2, data.resolve("door.log"), world)) {
            take(section, "./marquee events-door", door.url(), asked);
        }
        return section;
    }

    private void take(Section section, String name, String url, ServedLists asked) throws IOException {
        var load = new EventLoad(url, asked.everybody(), asked.movies(), clock);
        load.tell(sizes.requests(), 1);
        for (int batch : BATCHES) {
            long events = (long) sizes.requests() * batch / (batch == LARGEST ? 10 : 1);
            EventLoad.Figures figures = load.tell(events, batch);
            section.row(
                    name,
                    batch,
                    figures.eventsPerSecond(),
                    figures.eventsPerSecond() / batch,
                    figures.p50(),
                    figures.p99());
        }
    }

    private Section catchingUp(String service, ServedLists asked, List<String> world) throws IOException {
        Section section = Section.of(
                "Catching up",
                "The loop is started (./marquee loop) when so many events of 700 people wait, a million of which happened within a day, and handles them while the service serves:"
                        + " stored, seen by every state machine, summed, exactly once.",
                "events that wait",
                "s",
                "events/s");
        long waiting = asked.waiting();
        if (waiting < sizes.behind()) {
            new EventLoad(service, asked.everybody(), asked.movies(), clock).tell(sizes.behind() - waiting, LARGEST);
        }
        long behind = asked.waitingAtLeast(sizes.behind() - LARGEST);
        try (Service loop = Service.start(root, "loop", "The loop runs", port + 1, data.resolve("loop.log"), world)) {
            long begin = System.nanoTime();
            new ServedLists(loop.url()).awaitNoneWaiting();
            double seconds = (System.nanoTime() - begin) / 1e9;
            section.row(behind, seconds, behind / seconds);
        }
        return section;
    }

    private static Section latency(ServedLists asked) throws IOException {
        Section section = Section.of(
                "From what people do to what they see",
                "The loop runs in the service. A burst: 100 people give one movie five stars, until it leads Trending beside those of the bursts before. A rating: until the"
                        + " person's For You, asked for at once, is without the movie.",
                "what",
                "times",
                "p50 ms",
                "p99 ms",
                "requests until then, at most");
        var bursts = new ArrayList<Long>();
        for (int i = 0; i < BURSTS; i++) {
            bursts.add(asked.burst(i));
        }
        long[] sorted = EventLoad.sorted(bursts);
        section.row(
                "burst to Trending",
                BURSTS,
                EventLoad.percentile(sorted, 0.5),
                EventLoad.percentile(sorted, 0.99),
                "–");
        var ratings = new ArrayList<Long>();
        int most = 0;
        for (int i = 0; i < RATINGS; i++) {
            ServedLists.Rated rated = asked.rate(i);
            ratings.add(rated.nanos());
            most = Math.max(most, rated.asked());
        }
        sorted = EventLoad.sorted(ratings);
        section.row(
                "rating to For You",
                RATINGS,
                EventLoad.percentile(sorted, 0.5),
                EventLoad.percentile(sorted, 0.99),
                most);
        return section;
    }
}
