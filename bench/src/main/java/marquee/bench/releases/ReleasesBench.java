package marquee.bench.releases;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import marquee.bench.load.AskedService;
import marquee.bench.load.Load;
import marquee.bench.load.LoadFigures;
import marquee.bench.load.Service;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;

/**
 * A service that retrains beside serving, in processes as they run: how fast it answers alone, while a release is trained and
 * with two of them open, how much memory that takes, and how long after a word another release answers.
 */
public final class ReleasesBench {

    private static final String FOR_YOU = "/api/recommendations/for-you/?user_id={id}&limit=20";
    private static final Duration LONGEST_RUN = Duration.ofHours(2);
    private static final Duration SEEN = Duration.ofSeconds(30);
    private static final int RATE = 50;
    private static final int CHANGES = 20;

    private final Path root;
    private final Path data;
    private final int port;
    private final String dataset;
    private final Duration load;

    /**
     * @param root the repository
     * @param data where everything is kept, an absolute path
     * @param port of the service
     * @param dataset a name or a folder
     * @param load how long each load lasts
     */
    public ReleasesBench(Path root, Path data, int port, String dataset, Duration load) {
        this.root = root;
        this.data = data;
        this.port = port;
        this.dataset = dataset;
        this.load = load;
    }

    /** Measures, and writes the tables. */
    public void run(BenchReport report) throws IOException {
        Path kept = data.resolve("releases");
        List<String> options = List.of("--dataset=" + dataset, "--data=" + kept);
        try (Service service = Service.start(root, port, data.resolve("releases.log"), options)) {
            var door = new OperatorDoor(service.url());
            report.add(retraining(service, door));
            report.save();
            report.add(changes(door));
        }
    }

    private Section retraining(Service service, OperatorDoor door) throws IOException {
        Section section = Section.of(
                "Serving while a release is trained",
                "For You at " + RATE + " a second, open, of the people of "
                        + Path.of(dataset).getFileName()
                        + "; the release is trained by the pipeline, in a process of the lowest priority on the same cores."
                        + " Resident memory is that of the service alone, without the training process and PostgreSQL.",
                "while",
                "p50 ms",
                "p99 ms",
                "refused",
                "failed",
                "resident MiB");
        List<Long> people = door.people();
        load(service, people);
        row(section, "nothing else happens", service, people);
        door.retrain();
        AskedService.await("training", LONGEST_RUN, () -> isTraining(door));
        row(section, "a release is trained", service, people);
        section.row("after it: still training", isTraining(door) ? "yes" : "no: the load outlasted it", "", "", "", "");
        AskedService.await("end of the run", LONGEST_RUN, () -> !isOpen(door));
        String end = door.run().path("state").asString();
        if (!end.equals("done")) {
            throw new IOException("The run ended with " + end + ": "
                    + door.run().path("sentence").asString());
        }
        row(section, "the earlier release is kept open", service, people);
        return section;
    }

    private void row(Section section, String what, Service service, List<Long> people) throws IOException {
        LoadFigures figures = load(service, people);
        section.row(
                what,
                figures.p50(),
                figures.p99(),
                figures.refused(),
                figures.failed(),
                service.residentMiB().<Object>map(size -> size).orElse("unknown"));
    }

    private LoadFigures load(Service service, List<Long> people) throws IOException {
        return new Load(service.url(), data.resolve("load")).open(FOR_YOU, people, RATE, load);
    }

    private static boolean isTraining(OperatorDoor door) throws IOException {
        var run = door.run();
        return run.path("state").asString().equals("running")
                && run.path("step").asString().equals("train");
    }

    private static boolean isOpen(OperatorDoor door) throws IOException {
        return List.of("asked", "running").contains(door.run().path("state").asString());
    }

    private static Section changes(OperatorDoor door) throws IOException {
        Section section = Section.of(
                "Another release answers",
                "From the word (promote, rollback) until a list is made by the other release, asked every"
                        + " 10 ms; any other answer than 200 ends the measurement.",
                "changes",
                "p50 ms",
                "longest ms");
        long person = door.people().getFirst();
        String newer = door.live();
        List<Long> nanos = new ArrayList<>();
        for (int i = 0; i < CHANGES; i++) {
            String before = door.servedBy(person);
            long begin = System.nanoTime();
            if (i % 2 == 0) {
                door.rollback();
            } else {
                door.promote(newer);
            }
            AskedService.await(
                    "other release", SEEN, () -> !door.servedBy(person).equals(before));
            nanos.add(System.nanoTime() - begin);
        }
        double[] millis =
                nanos.stream().mapToDouble(took -> took / 1e6).sorted().toArray();
        section.row(CHANGES, millis[CHANGES / 2], Arrays.stream(millis).max().orElseThrow());
        return section;
    }
}
