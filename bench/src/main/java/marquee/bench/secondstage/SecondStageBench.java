package marquee.bench.secondstage;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import marquee.bench.report.BenchReport;
import marquee.bench.report.Section;
import marquee.catalog.Dataset;
import marquee.catalog.dataset.Datasets;
import marquee.catalog.progress.Progress;
import marquee.ranking.PersonalLists;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.Scored;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.towers.release.Releases;

/**
 * What a list costs the second stage: processor time of the one thread that makes it, which others at work on the machine
 * disturb little, and what it allocates.
 */
public final class SecondStageBench {

    private static final List<Integer> RATINGS = List.of(100, 1_000);

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Path models;
    private final Dataset dataset;

    /**
     * @param models where the release is
     * @param files what it was trained on
     * @param data where rejected rows go
     */
    public SecondStageBench(Path models, Path files, Path data) {
        this.models = models;
        this.dataset = Datasets.open(files.toString(), data, Progress.silent());
    }

    /**
     * Measures people with few and with many ratings, with and without the ranker.
     *
     * @param each how long one figure is measured, after as long a warm-up
     */
    public void run(BenchReport report, Duration each) throws IOException {
        Release release = new Releases(models)
                .newest()
                .orElseThrow(() -> new ReleaseException("No release in " + models + "; remove that world's folder."));
        SecondStage stage = SecondStage.read(release.secondStage());
        Section section = Section.of(
                "The second stage",
                "Lists of 20 from some hundred candidates, one after the other by one thread, for people of the data set: the"
                        + " first after they rated, and the same again. The ranker has %d trees."
                                .formatted(
                                        stage.ranker().map(one -> one.trees()).orElse(0)),
                "ratings",
                "ranker",
                "list",
                "processor µs a list",
                "allocated KiB a list");
        var askers = new Askers(release, stage, dataset);
        for (int ratings : RATINGS) {
            List<AskedList> asked = askers.about(ratings);
            if (!asked.isEmpty()) {
                measure(section, ratings, "none", asked, stage.unranked().personalLists(), each);
                measure(section, ratings, "trees", asked, stage.personalLists(), each);
            }
        }
        report.add(section);
    }

    private void measure(
            Section section, int ratings, String ranker, List<AskedList> asked, PersonalLists lists, Duration each) {
        measure(section, List.of(ratings, ranker, "first"), asked, one -> one.first(lists), each);
        measure(section, List.of(ratings, ranker, "again"), asked, one -> one.again(lists), each);
    }

    private void measure(
            Section section,
            List<Object> what,
            List<AskedList> asked,
            Function<AskedList, List<Scored>> list,
            Duration each) {
        repeat(asked, list, each);
        long cpu = threads.getCurrentThreadCpuTime();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long made = repeat(asked, list, each);
        section.row(
                what.get(0),
                what.get(1),
                what.get(2),
                (threads.getCurrentThreadCpuTime() - cpu) / 1e3 / made,
                (threads.getCurrentThreadAllocatedBytes() - allocated) / 1_024.0 / made);
    }

    private static long repeat(List<AskedList> asked, Function<AskedList, List<Scored>> list, Duration each) {
        long end = System.nanoTime() + each.toNanos();
        long made = 0;
        long shown = 0;
        while (System.nanoTime() < end) {
            for (AskedList one : asked) {
                shown += list.apply(one).size();
            }
            made += asked.size();
        }
        if (shown == 0) {
            throw new IllegalStateException("The second stage made empty lists.");
        }
        return made;
    }
}
