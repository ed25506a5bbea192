package marquee.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import marquee.bench.index.Growth;
import marquee.bench.ingest.IngestBench;
import marquee.bench.ingest.StreamServers;
import marquee.bench.load.GeneratedWorld;
import marquee.bench.load.ServedIndex;
import marquee.bench.load.Serving;
import marquee.bench.load.ServingTables;
import marquee.bench.micro.Micro;
import marquee.bench.qdrant.PlansBench;
import marquee.bench.releases.ReleasesBench;
import marquee.bench.report.BenchReport;
import marquee.bench.secondstage.SecondStageBench;
import marquee.bench.server.ServerProcess;
import marquee.bench.towers.TowersBench;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStore;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** {@code ./bench.sh}: measures and writes a report. */
@Command(
        name = "bench.sh",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the index, the service under load, towers and single operations; writes bench/report/.",
            "Compare figures of one run: machines are noisy. The load generator runs on the same machine."
        })
final class Bench implements Callable<Integer> {

    private static final List<String> PARTS = List.of("index", "micro", "serving", "towers", "second-stage");

    private static final String PLANS = "qdrant-plans";

    private static final String INGEST = "ingest";

    private static final String RELEASES = "releases";

    @Option(names = "--quick", description = "A small world, in less than five minutes.")
    private boolean quick;

    @Option(
            names = "--qdrant",
            paramLabel = "URL",
            description =
                    "Put the same questions and the same load to this Qdrant server (gRPC), beside the embedded index.")
    private Optional<String> qdrant = Optional.empty();

    @Option(
            names = "--qdrant-pid",
            paramLabel = "PID",
            description =
                    "The server's process, whose processor time is measured (default: whoever listens on the port).")
    private Optional<Long> qdrantPid = Optional.empty();

    @Mixin
    private ServingOptions serving = new ServingOptions();

    @Mixin
    private StreamServers streamServers = new StreamServers();

    @Mixin
    private PlanOptions plans = new PlanOptions();

    @Option(
            names = "--onnx",
            paramLabel = "FILE",
            description = "Compare the built-in text encoder with X.onnx, which has X-tokenizer.json beside it.")
    private Optional<Path> onnx = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data/bench",
            description = "Where worlds and indexes are kept to be used again (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data/bench");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "bench/report",
            description = "Where the report goes (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("bench/report");

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description =
                    "Only these parts: index, micro, serving, towers, second-stage; or, which run only when asked for,"
                            + " ingest: what people do, taken, handled and seen in lists; releases: serving while one is trained, and changing them;"
                            + " qdrant-plans: every way to ask a"
                            + " Qdrant server, side by side.")
    private List<String> only = PARTS;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "Numbers of vectors for the index (default: 10000,100000,700000,2000000; with --qdrant"
                    + " 1000,10000,20000,50000,100000,700000).")
    private List<Integer> sizes = List.of();

    private Bench() {}

    /** Runs the command. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new Bench())
                .setExecutionExceptionHandler(Bench::sayWhatIsWrong)
                .execute(arguments));
    }

    private static int sayWhatIsWrong(Exception failure, CommandLine command, ParseResult given) throws Exception {
        if (failure instanceof IllegalArgumentException) {
            command.getErr().println(failure.getMessage());
            return command.getCommandSpec().exitCodeOnInvalidInput();
        }
        throw failure;
    }

    @Override
    public Integer call() throws Exception {
        Path root = Path.of("").toAbsolutePath();
        BenchReport report = new BenchReport(out, root, command());
        if (only.contains("index")) {
            measureIndex(report);
        }
        if (only.contains(PLANS)) {
            measurePlans(report);
        }
        if (only.contains(INGEST)) {
            measureIngest(root, report);
        }
        if (only.contains(RELEASES)) {
            measureReleases(root, report);
        }
        if (only.contains("micro")) {
            int size = sizes().getLast();
            report.add(Micro.run(data.resolve("index").resolve("store-" + size), size, quick ? 3 : 9));
        }
        if (only.stream().anyMatch(List.of("serving", "towers", "second-stage")::contains)) {
            measureWorlds(root, report);
        }
        System.out.println("The report is in " + out.resolve("report.md") + " and report.html beside it.");
        return 0;
    }

    private void measureIndex(BenchReport report) throws IOException {
        Path folder = data.resolve("index");
        if (qdrant.isEmpty()) {
            new Growth(folder, Optional.empty()).run(sizes(), report);
            return;
        }
        QdrantSettings settings = qdrantSettings().orElseThrow();
        try (QdrantStore store = new QdrantStore(settings)) {
            ServerProcess process = process(settings);
            new Growth(folder, Optional.of(new Growth.Other(store, process))).run(sizes(), report);
        }
    }

    private void measurePlans(BenchReport report) throws IOException {
        QdrantSettings settings = qdrantSettings()
                .orElseThrow(() ->
                        new IllegalArgumentException("--only " + PLANS + " asks a server: name one by --qdrant."));
        ServerProcess process = process(settings);
        new PlansBench(settings, process, plans.plans()).run(sizes.isEmpty() ? PlanOptions.SIZES : sizes, report);
    }

    private void measureIngest(Path root, BenchReport report) throws IOException {
        var place = serving.place(root, data.toAbsolutePath());
        var sizes = quick ? IngestBench.Sizes.QUICK : IngestBench.Sizes.FULL;
        new IngestBench(root, place.data(), place.port(), sizes, streamServers).run(report);
    }

    private void measureReleases(Path root, BenchReport report) throws IOException {
        var place = serving.place(root, data.toAbsolutePath());
        String dataset = Optional.ofNullable(System.getenv("MOVIELENS_DIR"))
                .filter(name -> !name.isBlank())
                .orElse("sample");
        new ReleasesBench(
                        root,
                        place.data(),
                        place.port(),
                        dataset,
                        serving.times(quick).load())
                .run(report);
    }

    private ServerProcess process(QdrantSettings settings) throws IOException {
        return ServerProcess.of(settings.addresses().getFirst(), qdrantPid);
    }

    private Optional<QdrantSettings> qdrantSettings() {
        return qdrant.map(QdrantSettings.Address::parse)
                .map(QdrantSettings::at)
                .map(settings -> Optional.ofNullable(System.getenv("MARQUEE_QDRANT_API_KEY"))
                        .filter(key -> !key.isBlank())
                        .map(settings::withApiKey)
                        .orElse(settings));
    }

    private void measureWorlds(Path root, BenchReport report) throws IOException {
        Path kept = data.toAbsolutePath();
        List<GeneratedWorld> all = serving.worlds(quick, qdrant.isPresent()).stream()
                .map(size -> new GeneratedWorld(root, kept, size))
                .toList();
        for (GeneratedWorld world : all) {
            world.prepare();
        }
        if (only.contains("serving")) {
            ServingTables tables = new ServingTables(report, qdrant.isPresent());
            Serving.Place place = serving.place(root, kept);
            Serving.Times times = serving.times(quick);
            for (GeneratedWorld world : all) {
                for (ServedIndex index : world == all.getLast() ? allIndexes() : indexes()) {
                    new Serving(place, world, index, times, tables, report).run();
                }
            }
        }
        if (only.contains("towers")) {
            GeneratedWorld world = all.getLast();
            new TowersBench(world.models(), world.export(), data.resolve("rejects"))
                    .run(report, serving.times(quick).load().dividedBy(4), onnx);
        }
        if (only.contains("second-stage")) {
            GeneratedWorld world = all.getLast();
            new SecondStageBench(world.models(), world.files(), data)
                    .run(report, serving.times(quick).load().dividedBy(4));
        }
    }

    private List<ServedIndex> allIndexes() throws IOException {
        List<ServedIndex> all = new ArrayList<>(List.of(ServedIndex.EMBEDDED_UNRANKED));
        all.addAll(indexes());
        serving.tensorFlowServing().map(ServedIndex::withTensorFlowServing).ifPresent(all::add);
        return all;
    }

    private List<ServedIndex> indexes() throws IOException {
        if (qdrant.isEmpty()) {
            return List.of(ServedIndex.EMBEDDED);
        }
        ServerProcess process = process(qdrantSettings().orElseThrow());
        return List.of(ServedIndex.EMBEDDED, ServedIndex.qdrant(qdrant.get(), process));
    }

    /** What to type for the same measurement elsewhere; places are one's own. */
    private String command() {
        var words = new StringJoiner(" ").add("./bench.sh");
        if (quick) {
            words.add("--quick");
        }
        if (only.size() < PARTS.size()) {
            words.add("--only " + String.join(",", only));
        }
        if (!sizes.isEmpty()) {
            words.add("--sizes " + sizes.stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        serving.words().forEach(words::add);
        qdrant.ifPresent(url -> words.add("--qdrant " + url));
        plans.words().forEach(words::add);
        onnx.ifPresent(file -> words.add("--onnx " + file.getFileName()));
        return words.toString();
    }

    private List<Integer> sizes() {
        if (!sizes.isEmpty()) {
            return sizes;
        }
        if (quick) {
            return List.of(10_000, 100_000);
        }
        return qdrant.isPresent() ? PlanOptions.SIZES : List.of(10_000, 100_000, 700_000, 2_000_000);
    }
}
