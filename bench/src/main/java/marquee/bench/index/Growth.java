package marquee.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedStore;
import org.apache.lucene.util.IOUtils;

/** How the cost of an index grows with the number of its vectors. */
public final class Growth {

    private static final String WORDS = "Clustered vectors of 128 dimensions (seed 1), one client, 100 directions five"
            + " times over; recall against comparing everything.";

    private final Path folder;
    private final Section built = Section.of(
            "Building an index",
            "Embedded (Lucene HNSW), by all cores; the heap's highest includes the making of the vectors.",
            "vectors",
            "fill s",
            "graph s",
            "open s",
            "disk MiB",
            "heap at most MiB");
    private final Section asked = Section.of(
                    "Searching, by number of vectors",
                    WORDS,
                    "vectors",
                    "question",
                    "recall",
                    "p50 ms",
                    "p99 ms",
                    "vectors compared")
            .charted("vectors", "p50 ms", "question", true);

    /** @param folder where indexes are built; those that are there are used again */
    public Growth(Path folder) {
        this.folder = folder;
    }

    /** Builds an index of each size and asks it; returns the folder of the last. */
    public Path run(List<Integer> sizes, BenchReport report) throws IOException {
        Path place = folder;
        for (int size : sizes) {
            place = folder.resolve("store-" + size);
            Path done = folder.resolve("store-" + size + ".built");
            if (!Files.exists(done)) {
                IOUtils.rm(place);
                Files.createDirectories(place);
            }
            try (EmbeddedStore store = new EmbeddedStore(place)) {
                StoreBench bench = new StoreBench(store, new ClusteredMovies(size, 1));
                if (!Files.exists(done)) {
                    StoreBench.Built cost = bench.build(place);
                    Files.writeString(done, cost.toLine());
                }
                add(size, StoreBench.Built.fromLine(Files.readString(done)));
                bench.ask((question, figures) -> add(asked, size, question, figures));
            }
        }
        report.add(built);
        report.add(asked);
        return place;
    }

    /** Asks a Qdrant server the same; fills it first. */
    public void runOn(VectorStore store, int size, BenchReport report) throws IOException {
        StoreBench bench = new StoreBench(store, new ClusteredMovies(size, 1));
        Section other = Section.of(
                "Qdrant beside it",
                WORDS + " The same questions to the Qdrant server that was named, over gRPC.",
                "vectors",
                "question",
                "recall",
                "p50 ms",
                "p99 ms",
                "vectors compared");
        store.drop(ClusteredMovies.COLLECTION).onErrorComplete().block();
        bench.build(folder);
        bench.ask((question, figures) -> add(other, size, question, figures));
        report.add(other);
    }

    private void add(int size, StoreBench.Built cost) {
        built.row(
                size, cost.fillSeconds(), cost.graphSeconds(), cost.openSeconds(), cost.diskMiB(), cost.peakHeapMiB());
    }

    private static void add(Section section, int size, SearchCase question, SearchFigures figures) {
        section.row(
                size,
                question.name(),
                Math.round(figures.recall() * 1e4) / 1e4,
                figures.millis(0.5),
                figures.millis(0.99),
                Math.round(figures.visited()));
    }
}
