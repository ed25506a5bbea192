package marquee.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.bench.server.ServerProcess;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedStore;
import org.apache.lucene.util.IOUtils;

/** How the cost of an index grows with the number of its vectors: the embedded one, and perhaps a server's beside it. */
public final class Growth {

    private static final String EMBEDDED = "embedded";
    private static final String QDRANT = "Qdrant";

    private final Path folder;
    private final Optional<Other> other;
    private final Set<String> warm = new HashSet<>();
    private final Section built = Section.of(
            "Building an index",
            "Embedded: Lucene HNSW, by all cores; the heap's highest includes the making of the vectors. Qdrant: filled as the"
                    + " loader fills it, \"graph\" is from then until green; \"kept\": an earlier run built it.",
            "vectors",
            "index",
            "fill s",
            "graph s",
            "open s",
            "disk MiB",
            "heap at most MiB");
    private final Section asked = Section.of(
                    "Searching, by number of vectors",
                    "Clustered vectors of 128 dimensions (seed 1), one client, 100 directions five times over; recall against"
                            + " comparing everything.",
                    "vectors",
                    "question",
                    "recall",
                    "p50 ms",
                    "p99 ms",
                    "vectors compared")
            .charted("vectors", "p50 ms", "question", true);
    private final Section beside = Section.of(
            "Qdrant beside it",
            "The same questions to the Qdrant server that was named, over gRPC by the code that serves; CPU is the server"
                    + " process's for each question.",
            "vectors",
            "question",
            "recall",
            "Qdrant's",
            "p50 ms",
            "Qdrant's p50",
            "times",
            "p99 ms",
            "Qdrant's p99",
            "Qdrant CPU ms");

    /**
     * A server to compare with.
     *
     * @param store its collections; the bench's own are kept there
     * @param process of the server
     */
    public record Other(VectorStore store, ServerProcess process) {}

    /**
     * @param folder where indexes are built; those that are there are used again
     * @param other to compare with
     */
    public Growth(Path folder, Optional<Other> other) {
        this.folder = folder;
        this.other = other;
    }

    /** Builds an index of each size and asks it; the report has each row as soon as it is there. */
    public void run(List<Integer> sizes, BenchReport report) throws IOException {
        report.add(built);
        report.add(asked);
        if (other.isPresent()) {
            report.add(beside);
        }
        for (int size : sizes) {
            ClusteredMovies world = new ClusteredMovies(size, 1);
            Directions directions = new Directions(world);
            Map<SearchCase, SearchFigures> figures = embedded(world, directions);
            report.save();
            if (other.isPresent()) {
                remote(other.get(), world, directions, figures);
                report.save();
            }
        }
    }

    private Map<SearchCase, SearchFigures> embedded(ClusteredMovies world, Directions directions) throws IOException {
        Path place = folder.resolve("store-" + world.size());
        Path done = folder.resolve("store-" + world.size() + ".built");
        if (!Files.exists(done)) {
            IOUtils.rm(place);
            Files.createDirectories(place);
        }
        Map<SearchCase, SearchFigures> all = new LinkedHashMap<>();
        try (EmbeddedStore store = new EmbeddedStore(place)) {
            StoreBench bench = new StoreBench(store, ClusteredMovies.COLLECTION, world);
            if (!Files.exists(done)) {
                Files.writeString(done, bench.build(place).toLine());
            }
            StoreBench.Built cost = StoreBench.Built.fromLine(Files.readString(done));
            row(world, EMBEDDED, cost, cost.diskMiB(), cost.peakHeapMiB());
            warmUp(bench, EMBEDDED, directions);
            bench.ask(directions, (question, figures) -> {
                all.put(question, figures);
                asked.row(
                        world.size(),
                        question.name(),
                        rounded(figures.recall()),
                        figures.millis(0.5),
                        figures.millis(0.99),
                        Math.round(figures.visited()));
            });
        }
        return all;
    }

    private void remote(
            Other server, ClusteredMovies world, Directions directions, Map<SearchCase, SearchFigures> embedded) {
        String collection = ClusteredMovies.COLLECTION + "_" + world.size();
        StoreBench bench = new StoreBench(server.store(), collection, world);
        if (bench.isBuilt()) {
            built.row(world.size(), QDRANT, "kept", "kept", "kept", "–", "–");
        } else {
            server.store().drop(collection).block();
            row(world, QDRANT, bench.build(folder), "–", "–");
        }
        warmUp(bench, QDRANT, directions);
        Clock clock = new Clock(server.process());
        bench.ask(directions, (question, figures) -> {
            SearchFigures ours = Objects.requireNonNull(embedded.get(question));
            OptionalDouble cpu = clock.millis();
            beside.row(
                    world.size(),
                    question.name(),
                    rounded(ours.recall()),
                    rounded(figures.recall()),
                    ours.millis(0.5),
                    figures.millis(0.5),
                    figures.millis(0.5) / ours.millis(0.5),
                    ours.millis(0.99),
                    figures.millis(0.99),
                    cpu.isPresent() ? (Object) (cpu.getAsDouble() / StoreBench.ASKED) : "elsewhere");
        });
    }

    /** The first index of a kind is asked by code that is not compiled yet. */
    private void warmUp(StoreBench bench, String index, Directions directions) {
        if (warm.add(index)) {
            bench.ask(directions, (question, ignored) -> {});
        }
    }

    private void row(ClusteredMovies world, String index, StoreBench.Built cost, Object disk, Object heap) {
        built.row(world.size(), index, cost.fillSeconds(), cost.graphSeconds(), cost.openSeconds(), disk, heap);
    }

    private static double rounded(double recall) {
        return Math.round(recall * 1e4) / 1e4;
    }

    /** Processor time of a process, from one look to the next. */
    private static final class Clock {

        private final ServerProcess process;
        private Optional<Duration> before;

        private Clock(ServerProcess process) {
            this.process = process;
            this.before = process.cpu();
        }

        private OptionalDouble millis() {
            OptionalDouble since = process.millisSince(before);
            before = process.cpu();
            return since;
        }
    }
}
