package marquee.bench.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import marquee.index.embedded.EmbeddedStore;
import org.apache.lucene.util.IOUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures vector indexes and prints Markdown tables. */
@Command(name = "index-bench", mixinStandardHelpOptions = true, description = "Measures vector indexes.")
final class IndexBench implements Callable<Integer> {

    @Option(names = "--sizes", split = ",", defaultValue = "10000,100000", description = "Numbers of vectors.")
    private List<Integer> sizes = List.of();

    @Option(names = "--engines", description = "Compare Lucene's float and 8-bit graphs and JVector, bare.")
    private boolean engines;

    @Option(names = "--reuse", description = "Ask the index that the last run built.")
    private boolean reuse;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the vectors (default: 1).")
    private long seed;

    @Option(names = "--folder", defaultValue = "data/bench/index", description = "Where indexes are built.")
    private Path folder = Path.of("data/bench/index");

    private IndexBench() {}

    /** Runs the benchmark. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new IndexBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        System.out.printf(
                "Seed %d, %d cores, Java %s, vector instructions %s%n%n",
                seed,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() ? "on" : "off");
        if (engines) {
            compareEngines();
        } else {
            growth();
        }
        return 0;
    }

    private void growth() throws IOException {
        System.out.println("| vectors | question | recall | p50 ms | p99 ms | compared |\n|---|---|---|---|---|---|");
        for (int size : sizes) {
            Path place = reuse ? folder.resolve("store") : emptied("store");
            try (EmbeddedStore store = new EmbeddedStore(place)) {
                ClusteredMovies world = new ClusteredMovies(size, seed);
                StoreBench bench = new StoreBench(store, ClusteredMovies.COLLECTION, world);
                if (!reuse) {
                    System.out.printf("| %,d | %s | | | | |%n", size, bench.build(place));
                }
                bench.ask(
                        new Directions(world),
                        (question, figures) ->
                                System.out.printf("| %,d | %s | %s |%n", size, question.name(), figures.cells()));
            }
        }
    }

    private void compareEngines() throws IOException {
        System.out.println(
                "| vectors | engine | beam | build s | recall@100 | p50 ms | p99 ms | |\n|---|---|---|---|---|---|---|---|");
        for (int size : sizes) {
            ClusteredMovies world = new ClusteredMovies(size, seed);
            for (boolean quantised : new boolean[] {false, true}) {
                try (Engine lucene = new LuceneEngine(emptied("lucene"), quantised)) {
                    EngineBench.run(lucene, world, System.out);
                }
            }
            try (Engine jvector = new JVectorEngine()) {
                EngineBench.run(jvector, world, System.out);
            }
        }
    }

    private Path emptied(String name) throws IOException {
        Path place = folder.resolve(name);
        IOUtils.rm(place);
        return Files.createDirectories(place);
    }
}
