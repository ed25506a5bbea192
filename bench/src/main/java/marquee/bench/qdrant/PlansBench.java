package marquee.bench.qdrant;

import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import marquee.bench.index.ClusteredMovies;
import marquee.bench.index.Directions;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.bench.server.ServerProcess;
import marquee.index.Query;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStore;

/**
 * Every way to ask a Qdrant server beside the others, over collections laid out in every way, by its own client: what the
 * choice of the plan that serves rests on.
 */
public final class PlansBench {

    private static final int WARM_UP = 50;
    private static final int COLD_CLIENT = 2_000;

    private final QdrantSettings settings;
    private final ServerProcess process;
    private final Plans plans;

    /**
     * @param settings of the server
     * @param process of the server
     */
    public PlansBench(QdrantSettings settings, ServerProcess process, Plans plans) {
        this.settings = settings;
        this.process = process;
        this.plans = plans;
    }

    /** Fills what is missing and asks; the report has each row as soon as it is there. */
    public void run(List<Integer> sizes, BenchReport report) throws IOException {
        try (PlanServer server = new PlanServer(settings);
                QdrantStore store = new QdrantStore(settings)) {
            Section filled = filledBy(server);
            Section asked = askedOf(server);
            report.add(filled);
            report.add(asked);
            PlanCollections collections = new PlanCollections(server, store);
            boolean cold = true;
            for (int size : sizes) {
                ClusteredMovies world = new ClusteredMovies(size, 1);
                Directions directions = new Directions(world);
                for (CollectionLayout layout : plans.layoutsOf()) {
                    PlanCollections.Ready ready = collections.get(world, layout);
                    filled.row(
                            size,
                            layout,
                            seconds(ready.upload()),
                            seconds(ready.build()),
                            ready.info().getSegmentsCount(),
                            ready.info().getIndexedVectorsCount(),
                            memory());
                    List<Plans.Asked> all = plans.all(size, layout);
                    if (cold) {
                        search(server, ready.name(), all.getFirst(), directions, COLD_CLIENT);
                        cold = false;
                    }
                    for (Plans.Asked what : all) {
                        ask(server, ready.name(), what, directions, asked);
                        report.save();
                    }
                }
            }
        }
    }

    private void ask(PlanServer server, String collection, Plans.Asked what, Directions directions, Section section)
            throws IOException {
        search(server, collection, what, directions, WARM_UP);
        int searches = plans.rounds() * Directions.COUNT;
        Optional<Duration> before = process.cpu();
        PlanFigures figures = search(server, collection, what, directions, searches);
        OptionalDouble cpu = process.millisSince(before);
        section.row(
                what.size(),
                what.layout(),
                what.question().name(),
                what.variant(),
                Math.round(figures.recall() * 1e4) / 1e4,
                figures.whole(0.5),
                figures.whole(0.99),
                figures.server(0.5),
                figures.ours(0.5),
                figures.sent(),
                figures.received(),
                cpu.isPresent() ? (Object) (cpu.getAsDouble() / searches) : "unknown");
    }

    private static PlanFigures search(
            PlanServer server, String collection, Plans.Asked what, Directions directions, int times)
            throws IOException {
        PlanFigures figures = new PlanFigures(times);
        for (int turn = 0; turn < times; turn++) {
            int direction = turn % Directions.COUNT;
            Query query = directions.query(what.question(), direction);
            long started = System.nanoTime();
            QueryPoints request = what.variant().request(collection, query);
            QueryResponse answer = server.query(request);
            List<Long> movies = what.variant().movies(answer.getResultList(), query);
            long took = System.nanoTime() - started;
            figures.add(took, request, answer, directions.expected(what.question(), direction), movies);
        }
        return figures;
    }

    private static Object seconds(Optional<Duration> took) {
        return took.<Object>map(time -> time.toMillis() / 1e3).orElse("kept");
    }

    private Object memory() throws IOException {
        var resident = process.residentMiB();
        return resident.isPresent() ? (Object) resident.getAsLong() : "unknown";
    }

    private Section filledBy(PlanServer server) throws IOException {
        return Section.of(
                "Filling Qdrant",
                "Qdrant " + server.version()
                        + ", vectors of 128 dimensions sent as Marquee's loader sends them (\"unwaited\": by the server's own"
                        + " client, as fast as they are taken), then built until green. \"kept\": an earlier run filled it. Resident is the whole server, all its"
                        + " collections.",
                "vectors",
                "layout",
                "upload s",
                "build s",
                "segments",
                "indexed",
                "resident MiB");
    }

    private Section askedOf(PlanServer server) throws IOException {
        return Section.of(
                "Ways to ask Qdrant",
                "Qdrant " + server.version()
                        + " through its own client, one search after the other, %,d in 100 directions;"
                                .formatted(plans.rounds() * Directions.COUNT)
                        + " recall against comparing everything. The whole time includes making the request and dropping"
                        + " what is excluded; \"server\" is what its answer says, \"beside\" the rest of each search. Bytes are"
                        + " the messages' own; CPU is the server process's"
                        + (process.pid().isPresent() ? "." : ", which is not on this machine or another user's."),
                "vectors",
                "layout",
                "question",
                "search",
                "recall",
                "p50 ms",
                "p99 ms",
                "server p50 ms",
                "beside p50 ms",
                "sent B",
                "received B",
                "server CPU ms");
    }
}
